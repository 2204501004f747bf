package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a browser a member, so that it has one vote on each idea. */
record JoinAsDevice(MemberId member) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
