package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.Choice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What was, of the ideas of some boards that are not hidden now. Read from columns alone: ten
 * thousand ideas with three years of votes take milliseconds.
 */
public final class History {

  private static final int KINDS = VotesByDay.CARRIED_OVER + 1;

  /**
   * An idea with its moves.
   *
   * @param number its number, from 1
   */
  public record Entry(int doc, int number, String column) {

    /** In the order of the log, without what was said with them. */
    public Stream<Move> moves() {
      return Move.ofColumn(column);
    }
  }

  /** The votes of one idea at the end of a day. */
  public record Votes(long up, long agree, long disagree, long pass, long carriedOver) {

    /** As in {@link Counted#score()}. */
    public long score() {
      return up + carriedOver + agree - disagree;
    }
  }

  /** The votes of every idea at the end of a day. */
  public static final class Totals {

    private long[] sums = new long[KINDS * 1_024];

    private void add(int idea, int what, long by) {
      int at = idea * KINDS + what;
      if (at >= sums.length) {
        sums = Arrays.copyOf(sums, Math.max(at + 1, sums.length * 2));
      }
      sums[at] += by;
    }

    public Votes of(Entry idea) {
      return new Votes(
          sum(idea, Choice.UP.ordinal()),
          sum(idea, Choice.AGREE.ordinal()),
          sum(idea, Choice.DISAGREE.ordinal()),
          sum(idea, Choice.PASS.ordinal()),
          sum(idea, VotesByDay.CARRIED_OVER));
    }

    private long sum(Entry idea, int what) {
      int at = idea.number() * KINDS + what;
      return at < sums.length ? sums[at] : 0;
    }
  }

  private final Snapshot snapshot;
  private final List<Entry> ideas;

  History(Snapshot snapshot, Collection<String> boards) throws IOException {
    this.snapshot = snapshot;
    this.ideas = entries(snapshot, boards);
  }

  /** In no order. */
  public List<Entry> ideas() {
    return ideas;
  }

  public ListedIdea read(Entry idea) {
    return Stored.idea(snapshot.ideas().getIndexReader(), idea.doc());
  }

  /** What the days up to this one, and it, add up to. */
  public Totals votesUntil(LocalDate last) throws IOException {
    var totals = new Totals();
    long end = last.toEpochDay();
    VotesByDay.read(
        snapshot.days(),
        (idea, day, what, by) -> {
          if (day <= end) {
            totals.add(idea, what, by);
          }
        });
    return totals;
  }

  /**
   * By how much the votes of these ideas grew on each day that changed them, both days included.
   * Votes that an import brought as a bare number did not happen on the day of the import.
   */
  public SortedMap<LocalDate, Long> votesByDay(LocalDate first, LocalDate last) throws IOException {
    var these = new BitSet();
    ideas.forEach(idea -> these.set(idea.number()));
    long start = first.toEpochDay();
    var sums = new long[(int) (last.toEpochDay() - start) + 1];
    VotesByDay.read(
        snapshot.days(),
        (idea, day, what, by) -> {
          if (day >= start
              && day < start + sums.length
              && what != VotesByDay.CARRIED_OVER
              && these.get(idea)) {
            sums[(int) (day - start)] += by;
          }
        });
    var votes = new TreeMap<LocalDate, Long>();
    for (int day = 0; day < sums.length; day++) {
      if (sums[day] != 0) {
        votes.put(first.plusDays(day), sums[day]);
      }
    }
    return votes;
  }

  private static List<Entry> entries(Snapshot snapshot, Collection<String> boards)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    var found = snapshot.ideas().search(Search.listed(boards), new FacetsCollectorManager());
    for (var matching : found.getMatchingDocs()) {
      var leaf = matching.context();
      var docs = matching.bits().iterator();
      var numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
      var moves = DocValues.getBinary(leaf.reader(), Fields.MOVES);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (numbers.advanceExact(doc) && moves.advanceExact(doc)) {
          entries.add(
              new Entry(
                  leaf.docBase + doc,
                  (int) numbers.longValue(),
                  moves.binaryValue().utf8ToString()));
        }
      }
    }
    return entries;
  }
}
