package io.ascolto.query.ballot;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import java.util.Map;
import org.bson.Document;

/**
 * One document per idea and month: how each day changed the totals. Differences, never totals, so
 * that a vote told late only adds to an earlier day.
 */
final class VotesPerDay {

  private VotesPerDay() {}

  /** Adds to the totals of the day on which it happened, by choice. */
  static Change changed(String idea, Recorded when, Map<String, Long> differences) {
    var month = when.month().toString();
    var day = when.day().toString();
    return document(
        "votes",
        idea + ":" + month,
        votes -> {
          var days = votes.get("days", new Document());
          var totals = days.get(day, new Document());
          differences.forEach((choice, difference) ->
              totals.merge(choice, difference, (a, b) -> (Long) a + (Long) b));
          days.put(day, totals);
          return votes.append("idea", idea).append("month", month).append("days", days);
        });
  }
}
