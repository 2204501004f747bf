package io.ascolto.command.ballot;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the member's own what they voted for without an account, or as another member; their own
 * word stands before.
 */
record CarryVote(IdeaId idea, MemberId member, MemberId from, Choice choice) {

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
