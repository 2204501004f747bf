package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes somebody a member of whom nothing is known but perhaps a name. */
public record JoinUnderPseudonym(MemberId member, Optional<String> name) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
