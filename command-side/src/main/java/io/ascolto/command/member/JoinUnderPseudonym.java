package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes somebody a member of whom nothing is known. */
public record JoinUnderPseudonym(MemberId member) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
