package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The browser's vote counts no more: it is the member's now. */
record HandOverVote(IdeaId idea, MemberId device, MemberId to) {

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, device);
  }
}
