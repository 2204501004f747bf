package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the keys of what the member is called were destroyed. */
public record ForgetMember(MemberId member) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
