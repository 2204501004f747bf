package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Counts a vote again that was set aside.
 *
 * @param aside id of the decision that is reversed
 */
record TakeVoteBackIn(IdeaId idea, MemberId member, String aside) {

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
