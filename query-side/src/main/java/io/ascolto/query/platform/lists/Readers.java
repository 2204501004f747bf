package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** One reader of each index. Whoever reads holds all of them, and releases all of them. */
record Readers(DirectoryReader ideas, DirectoryReader ballots, DirectoryReader days) {

  /** Releases what is replaced, and only that. */
  Readers refreshed(Index ideaIndex, Index ballotIndex, Index dayIndex) throws IOException {
    return new Readers(
        refreshed(ideas, ideaIndex), refreshed(ballots, ballotIndex), refreshed(days, dayIndex));
  }

  private static DirectoryReader refreshed(DirectoryReader reader, Index index) throws IOException {
    var newer = index.reader(reader);
    if (newer != reader) {
      reader.decRef();
    }
    return newer;
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
    return List.of(ideas, ballots, days);
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
