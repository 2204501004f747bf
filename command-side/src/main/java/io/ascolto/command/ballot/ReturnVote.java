package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives up what was carried from another member, unless the member has spoken since. */
record ReturnVote(IdeaId idea, MemberId member, MemberId to) {

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
