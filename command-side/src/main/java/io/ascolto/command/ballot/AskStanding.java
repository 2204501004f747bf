package io.ascolto.command.ballot;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes nothing: answers with how a ballot is {@link Standing}. */
record AskStanding(IdeaId idea, MemberId member) {

  /**
   * @param since when the ballot last spoke
   * @param moved what came to it from other members, and what went to them
   * @param setAside whether there is a vote that does not count
   */
  record Standing(Optional<Choice> choice, Instant since, Moved moved, boolean setAside) {

    static final Standing NOTHING = new Standing(Optional.empty(), Instant.MIN, Moved.NONE, false);

    /** Whether this ballot would take in what another says: its own word stands before. */
    boolean takes(Standing other) {
      return choice.isEmpty() && other.choice().isPresent() && other.since().isAfter(since);
    }
  }

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
