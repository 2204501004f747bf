package io.ascolto.query.ballot;

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
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Folds ballots into {@link VotesPerDay}. */
@Component
class VotesPerDayProjector implements Fold<BallotEvent> {

  @Override
  public Class<BallotEvent> events() {
    return BallotEvent.class;
  }

  @Override
  public Change fold(BallotEvent event, Recorded when) {
    return switch (event) {
      case VoteCast vote -> changed(vote, when, Map.of(key(vote.choice()), 1L));
      case VoteCarried vote -> changed(vote, when, Map.of(key(vote.choice()), 1L));
      case VoteRestored vote -> changed(vote, when, Map.of(key(vote.choice()), 1L));
      case VoteReturned vote -> changed(vote, when, Map.of(key(vote.choice()), -1L));
      case VoteSwitched vote ->
          changed(vote, when, Map.of(key(vote.from()), -1L, key(vote.to()), 1L));
      case VoteWithdrawn vote -> changed(vote, when, Map.of(key(vote.choice()), -1L));
      case VoteHandedOver vote -> changed(vote, when, Map.of(key(vote.choice()), -1L));
      case VoteSetAside vote -> changed(vote, when, Map.of(key(vote.choice()), -1L));
      case VoteTakenBackIn vote -> changed(vote, when, Map.of(key(vote.choice()), 1L));
      case VoteVouchedFor _, SetAsideVoteWithdrawn _ -> Change.nothing();
    };
  }

  private static Change changed(BallotEvent event, Recorded when, Map<String, Long> differences) {
    return VotesPerDay.changed(event.ideaId(), when, differences);
  }

  private static String key(String choice) {
    return choice.toLowerCase(Locale.ROOT);
  }
}
