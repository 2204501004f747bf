package io.ascolto.query.ballot;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
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
      case VoteCast(var idea, _, var choice) ->
          VotesPerDay.changed(idea, when, Map.of(key(choice), 1L));
      case VoteSwitched(var idea, _, var from, var to) ->
          VotesPerDay.changed(idea, when, Map.of(key(from), -1L, key(to), 1L));
      case VoteWithdrawn(var idea, _, var choice) ->
          VotesPerDay.changed(idea, when, Map.of(key(choice), -1L));
      case VoteVouchedFor _ -> Change.nothing();
    };
  }

  private static String key(String choice) {
    return choice.toLowerCase(Locale.ROOT);
  }
}
