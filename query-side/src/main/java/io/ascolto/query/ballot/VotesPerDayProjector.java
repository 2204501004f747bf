package io.ascolto.query.ballot;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Folds votes into one document per idea and month: how each day changed the totals. Differences,
 * never totals, so that a vote told late only adds to an earlier day.
 */
@Component
class VotesPerDayProjector implements Fold<BallotEvent> {

  @Override
  public Class<BallotEvent> events() {
    return BallotEvent.class;
  }

  @Override
  public Change fold(BallotEvent event, Recorded when) {
    return switch (event) {
      case VoteCast cast -> change(event, when, day -> plus(day, cast.choice(), 1));
      case VoteSwitched(_, _, var from, var to) ->
          change(event, when, day -> plus(plus(day, from, -1), to, 1));
      case VoteWithdrawn withdrawn -> change(event, when, day -> plus(day, withdrawn.choice(), -1));
      case VoteVouchedFor _ -> Change.nothing();
    };
  }

  private static Change change(BallotEvent event, Recorded when, UnaryOperator<Document> onDay) {
    var month = when.month().toString();
    var day = when.day().toString();
    return document(
        "votes",
        event.ideaId() + ":" + month,
        votes -> {
          var days = votes.get("days", new Document());
          days.put(day, onDay.apply(days.get(day, new Document())));
          return votes.append("idea", event.ideaId()).append("month", month).append("days", days);
        });
  }

  private static Document plus(Document day, String choice, int difference) {
    day.merge(
        choice.toLowerCase(Locale.ROOT),
        difference,
        (before, more) -> (Integer) before + (Integer) more);
    return day;
  }
}
