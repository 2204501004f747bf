package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.disk.Contents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies on the disk, whatever wrote it and however it was packed. */
final class Bytes {

  private Bytes() {}

  /** In data, keys and what the hub printed, read when it has stopped. */
  static void assertNothingLeft(Hub hub, List<String> words) throws IOException {
    hub.stop();
    assertNothingIn(hub.home(), words);
  }

  static void assertNothingIn(Path folder, List<String> words) throws IOException {
    var sought = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    Contents.each(
        folder,
        piece -> {
          for (var word : sought) {
            if (piece.text().contains(word)) {
              throw new AssertionError(word + " in " + piece.where());
            }
          }
        });
  }

  /** What is there and readable, or a search for what is not there would be worth nothing. */
  static void assertSomethingLeft(Path folder, String word) throws IOException {
    var sought = word.toLowerCase(Locale.ROOT);
    var found = new AtomicInteger();
    Contents.each(
        folder,
        piece -> {
          if (piece.text().contains(sought)) {
            found.incrementAndGet();
          }
        });
    assertThat(found.get()).as("pieces with what stays").isPositive();
  }
}
