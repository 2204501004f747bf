package io.ascolto.command.ballot;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes nothing: answers with the {@link Standing} vote, or with null where there is none. */
record AskStanding(IdeaId idea, MemberId member) {

  /** What a ballot says, and since when. */
  record Standing(Choice choice, Instant since) {}

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
