package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** One reader of each index. Whoever reads holds all of them, and releases all of them. */
record Readers(
    DirectoryReader ideas,
    DirectoryReader ballots,
    DirectoryReader days,
    DirectoryReader customers) {

  /** Releases what is replaced, once all of it is: else nothing is replaced. */
  Readers refreshed(Index ideaIndex, Index ballotIndex, Index dayIndex, Index customerIndex)
      throws IOException {
    var old = all();
    List<DirectoryReader> now = new ArrayList<>();
    try {
      now.add(ideaIndex.reader(ideas));
      now.add(ballotIndex.reader(ballots));
      now.add(dayIndex.reader(days));
      now.add(customerIndex.reader(customers));
    } catch (IOException | RuntimeException broken) {
      release(now, old);
      throw broken;
    }
    release(old, now);
    return new Readers(now.get(0), now.get(1), now.get(2), now.get(3));
  }

  private static void release(List<DirectoryReader> some, List<DirectoryReader> butThese) {
    some.stream().filter(reader -> !butThese.contains(reader)).forEach(Readers::release);
  }

  /** False where one of them is closed already; none is held then. */
  boolean hold() {
    List<DirectoryReader> held = new ArrayList<>();
    for (var reader : all()) {
      if (!reader.tryIncRef()) {
        held.forEach(Readers::release);
        return false;
      }
      held.add(reader);
    }
    return true;
  }

  void release() {
    all().forEach(Readers::release);
  }

  private List<DirectoryReader> all() {
    return List.of(ideas, ballots, days, customers);
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
