package io.ascolto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What lies on the disk, whatever wrote it. */
final class Bytes {

  private Bytes() {}

  /** In data, keys and what the hub printed, read when it has stopped. */
  static void assertNothingLeft(Hub hub, List<String> words) throws IOException {
    hub.stop();
    try (var files = Files.walk(hub.home())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = text(file).replace("\0", "");
        assertThat(words)
            .as(file.toString())
            .noneMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
      }
    }
  }

  static long filesWith(Path folder, String word) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> text(file).contains(word.toLowerCase(Locale.ROOT)))
          .count();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
