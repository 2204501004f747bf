package io.ascolto.query.platform.lists;

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
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.query.platform.Recorded;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * By how much each day changed the votes of each idea: rows that are only ever added, so that a
 * vote told late is one row more. Several rows can have one day, idea and choice; they are summed.
 */
final class VotesByDay {

  /** Where a row's column says which votes it counts: a {@link Choice}, or this. */
  static final int CARRIED_OVER = Choice.values().length;

  private VotesByDay() {}

  private record Key(long idea, long day, int what) {}

  /**
   * What the days changed, one row after the other.
   *
   * <p>{@code idea} is an idea's number, {@code day} counts from 1970-01-01 in UTC.
   */
  interface Rows {

    void row(int idea, long day, int what, long by);
  }

  /** One row for each idea, day and choice of a batch. */
  static void write(List<Recorded> batch, ToLongFunction<String> numbers, IndexWriter writer)
      throws IOException {
    Map<Key, Long> rows = new LinkedHashMap<>();
    for (var recorded : batch) {
      var day = recorded.day().toEpochDay();
      switch (recorded.event()) {
        case BallotEvent event -> {
          var idea = numbers.applyAsLong(event.ideaId());
          switch (event) {
            case VoteCast vote -> add(rows, idea, day, vote.choice(), 1);
            case VoteCarried vote -> add(rows, idea, day, vote.choice(), 1);
            case VoteRestored vote -> add(rows, idea, day, vote.choice(), 1);
            case VoteReturned vote -> add(rows, idea, day, vote.choice(), -1);
            case VoteSwitched vote -> {
              add(rows, idea, day, vote.from(), -1);
              add(rows, idea, day, vote.to(), 1);
            }
            case VoteWithdrawn vote -> add(rows, idea, day, vote.choice(), -1);
            case VoteHandedOver vote -> add(rows, idea, day, vote.choice(), -1);
            case VoteSetAside vote -> add(rows, idea, day, vote.choice(), -1);
            case VoteTakenBackIn vote -> add(rows, idea, day, vote.choice(), 1);
            case VoteVouchedFor _, SetAsideVoteWithdrawn _ -> {
              // Says who took a vote down, an event of its own; and what did not count.
            }
          }
        }
        case VotesCarriedOver votes -> {
          var key = new Key(numbers.applyAsLong(votes.ideaId()), day, CARRIED_OVER);
          rows.merge(key, votes.to() - votes.from(), Long::sum);
        }
        default -> {
          // Changes no votes.
        }
      }
    }
    for (var row : rows.entrySet()) {
      if (row.getValue() != 0) {
        writer.addDocument(document(row.getKey(), row.getValue()));
      }
    }
  }

  /** All rows, in no order. */
  static void read(IndexReader index, Rows to) throws IOException {
    for (var leaf : index.leaves()) {
      var ideas = leaf.reader().getNumericDocValues(Fields.NUMBER);
      var days = leaf.reader().getNumericDocValues(Fields.DAY);
      var choices = leaf.reader().getNumericDocValues(Fields.CHOICE);
      var differences = leaf.reader().getNumericDocValues(Fields.BY);
      while (ideas.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        days.nextDoc();
        choices.nextDoc();
        differences.nextDoc();
        to.row(
            (int) ideas.longValue(),
            days.longValue(),
            (int) choices.longValue(),
            differences.longValue());
      }
    }
  }

  /**
   * For each idea a number that two indexes share whose rows add up to the same, however the rows
   * were split: the differences, each weighted with a hash of its day and choice.
   */
  static Map<Integer, Long> digests(IndexReader index) throws IOException {
    Map<Integer, Long> digests = new HashMap<>();
    read(
        index,
        (idea, day, what, by) ->
            digests.merge(
                idea,
                by * new SplittableRandom(day * (CARRIED_OVER + 1) + what).nextLong(),
                Long::sum));
    digests.values().removeIf(digest -> digest == 0);
    return digests;
  }

  private static void add(Map<Key, Long> rows, long idea, long day, String choice, long by) {
    rows.merge(new Key(idea, day, Choice.valueOf(choice).ordinal()), by, Long::sum);
  }

  private static Document document(Key row, long by) {
    var document = new Document();
    document.add(new NumericDocValuesField(Fields.NUMBER, row.idea()));
    document.add(new NumericDocValuesField(Fields.DAY, row.day()));
    document.add(new NumericDocValuesField(Fields.CHOICE, row.what()));
    document.add(new NumericDocValuesField(Fields.BY, by));
    return document;
  }
}
