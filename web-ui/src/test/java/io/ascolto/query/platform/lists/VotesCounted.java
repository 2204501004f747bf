package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.Choice;
import io.ascolto.query.platform.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What the lists make of ballots: the totals, who says what, and what each day changed. */
public final class VotesCounted {

  private final List<Recorded> log = new ArrayList<>();
  private final Map<String, Integer> numbers;
  private final IdeasFold totals;

  public VotesCounted(List<String> ideas, Instant submittedAt) {
    this.numbers =
        ideas.stream().collect(Collectors.toMap(idea -> idea, idea -> ideas.indexOf(idea) + 1));
    this.totals =
        new IdeasFold(
            ideas.stream()
                .collect(
                    Collectors.toMap(
                        idea -> idea, idea -> Tally.of(numbers.get(idea), submittedAt))),
            Map.of(),
            idea -> {
              throw new AssertionError("A vote asks for no card of " + idea);
            });
  }

  public void add(BallotEvent event, Instant at) {
    var recorded = new Recorded(log.size() + 1L, at, at, Map.of(), event);
    log.add(recorded);
    totals.fold(List.of(recorded));
  }

  /** How many events there were. */
  public int happened() {
    return log.size();
  }

  /** By choice, as the list shows them; none of them without an account. */
  public Map<Choice, Long> totals(String idea) {
    var tally = totals.tally(idea);
    if (tally.withoutAccount() != 0) {
      throw new AssertionError("Votes without an account: " + tally.withoutAccount());
    }
    var counted = new EnumMap<Choice, Long>(Choice.class);
    counted.put(Choice.AGREE, tally.agree());
    counted.put(Choice.DISAGREE, tally.disagree());
    counted.put(Choice.PASS, tally.pass());
    counted.put(Choice.UP, tally.up());
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  /** Who says what, as the index of ballots has it. */
  public Map<String, Choice> voters(String idea) {
    var voters = new HashMap<String, Choice>();
    index(writer -> Ballots.write(log, writer), reader -> Ballots.on(idea, reader, voters::put));
    return voters;
  }

  /** What each day changed, by idea, day and choice. */
  public Map<String, Long> days() {
    var days = new TreeMap<String, Long>();
    index(
        writer -> VotesByDay.write(log, numbers::get, writer),
        reader ->
            VotesByDay.read(
                reader,
                (idea, day, what, by) ->
                    days.merge(idea + " " + day + " " + Choice.values()[what], by, Long::sum)));
    days.values().removeIf(by -> by == 0);
    return days;
  }

  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  private interface Reading {
    void from(DirectoryReader reader) throws IOException;
  }

  private static void index(Writing writing, Reading reading) {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writing.to(writer);
      }
      try (var reader = DirectoryReader.open(directory)) {
        reading.from(reader);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
