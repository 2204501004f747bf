package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a person with this e-mail address a member. */
public record JoinByAddress(MemberId member, String address, Role role) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
