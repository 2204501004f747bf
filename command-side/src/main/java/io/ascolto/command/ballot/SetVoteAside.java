package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a vote out of the count; it stays what it is.
 *
 * @param aside id of the decision
 */
record SetVoteAside(IdeaId idea, MemberId member, String aside) {

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
