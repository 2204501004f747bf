package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.NotThere;
import io.ascolto.query.platform.Viewer.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

public record ListedIdea(Card card, Tally tally) {

  /**
   * An idea that the audience may see.
   *
   * @throws NotThere where there is none
   */
  public static ListedIdea seen(String id, Audience audience, Snapshot snapshot) {
    try {
      return snapshot
          .idea(id, audience)
          .orElseThrow(() -> new NotThere("idea.unknown", "There is no such idea"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is shown of it to those who may not read it. */
  public ListedIdea withoutWords() {
    return new ListedIdea(card.asWithdrawn().tagged(List.of()), tally);
  }

  /** Every month until now in which something can have happened to it. */
  public List<YearMonth> months() {
    var last = YearMonth.now(ZoneOffset.UTC);
    var first = Instant.ofEpochMilli(tally.earliest()).atZone(ZoneOffset.UTC);
    return Stream.iterate(
            YearMonth.from(first), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
