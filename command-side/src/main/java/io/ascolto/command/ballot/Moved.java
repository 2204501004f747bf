package io.ascolto.command.ballot;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which votes of a ballot came from other members and went to them, so that each can go back.
 *
 * @param taken when the votes were cast that were taken in, by whose they were
 * @param of whose vote stands, untouched since it was taken in
 * @param before when the ballot last spoke before that
 * @param handedOver the vote that somebody else has now
 */
record Moved(
    Map<MemberId, Instant> taken,
    Optional<MemberId> of,
    Instant before,
    Optional<HandedOver> handedOver) {

  record HandedOver(Choice choice, Instant since, MemberId to) {}

  static final Moved NONE = new Moved(Map.of(), Optional.empty(), Instant.MIN, Optional.empty());

  Moved {
    taken = Map.copyOf(taken);
  }

  Optional<HandedOver> handedOverTo(MemberId member) {
    return handedOver.filter(vote -> vote.to().equals(member));
  }

  boolean isOf(MemberId member) {
    return of.equals(Optional.of(member));
  }

  /** Whether this vote of theirs was taken in and somebody has said otherwise since. */
  boolean spokeAfter(MemberId member, HandedOver theirs) {
    return theirs.since().equals(taken.get(member)) && !isOf(member);
  }

  Moved after(BallotEvent event, Instant happenedAt, Instant lastSpoken) {
    return switch (event) {
      case VoteCast _, VoteSwitched _, VoteWithdrawn _, SetAsideVoteWithdrawn _ ->
          new Moved(taken, Optional.empty(), Instant.MIN, Optional.empty());
      case VoteCarried carried -> {
        var from = MemberId.of(carried.fromMemberId());
        var more = new HashMap<>(taken);
        more.put(from, happenedAt);
        yield new Moved(more, Optional.of(from), lastSpoken, handedOver);
      }
      case VoteReturned returned -> {
        var fewer = new HashMap<>(taken);
        fewer.remove(MemberId.of(returned.toMemberId()));
        yield new Moved(fewer, Optional.empty(), Instant.MIN, handedOver);
      }
      case VoteHandedOver over -> {
        var gone =
            new HandedOver(
                Choice.valueOf(over.choice()), happenedAt, MemberId.of(over.toMemberId()));
        yield new Moved(taken, Optional.empty(), Instant.MIN, Optional.of(gone));
      }
      case VoteRestored _ -> new Moved(taken, of, before, Optional.empty());
      case VoteVouchedFor _, VoteSetAside _, VoteTakenBackIn _ -> this;
    };
  }
}
