package io.ascolto.command.member;

import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says to which company somebody belongs, of whom that was not known. It moves nobody from one to
 * another: that is for those who keep customers.
 */
record PlaceAtCompany(MemberId member, AccountId account) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
