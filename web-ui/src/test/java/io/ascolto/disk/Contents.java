package io.ascolto.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Everything that can be read out of a folder: each file's bytes as they are, and once more as the
 * library that wrote them reads them, since pages, blocks and archives may be compressed, and words
 * be cut in two by the end of a page. Text is in lower case; nothing of what is read is changed.
 */
public final class Contents {

  private static final int LONGEST_SIGN = 16;

  /**
   * @param where a file and what is in it
   */
  public record Piece(String where, String text) {

    static Piece of(String where, String text) {
      return new Piece(where, text.toLowerCase(Locale.ROOT));
    }

    static Piece of(String where, byte[] bytes) {
      // Of texts in UTF-16 every other byte is zero.
      return of(where, new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    static Piece ofText(String where, byte[] bytes) {
      return of(where, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Takes each piece as it is read: all of them together may be much. */
  public interface Taker {
    void take(Piece piece);
  }

  /** How files of one kind begin, and what reads them. */
  private record Kind(Predicate<byte[]> sign, Reading reading) {}

  /** What a library finds in one file. */
  interface Reading {
    void read(Path file, Taker taker) throws IOException;
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(begins("SQLite format 3"), Tables::read),
          new Kind(begins("H:2,"), MapPages::read),
          new Kind(begins("PK\3\4"), Archives::zip),
          new Kind(begins("\u001f\u008b"), Archives::gzip),
          new Kind(begins("(\u00b5/\u00fd"), Contents::unreadable),
          new Kind(begins("\u0004\"M\u0018"), Contents::unreadable),
          new Kind(begins("\u00fd7zXZ"), Contents::unreadable));

  private Contents() {}

  public static void each(Path folder, Taker taker) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        taker.take(Piece.of(file.toString(), Files.readAllBytes(file)));
        reading(file).read(file, taker);
      }
    }
  }

  private static Reading reading(Path file) throws IOException {
    if (file.getFileName().toString().startsWith("segments_")) {
      return (commit, taker) -> Segments.read(commit, taker);
    }
    byte[] beginning;
    try (var in = Files.newInputStream(file)) {
      beginning = in.readNBytes(LONGEST_SIGN);
    }
    return KINDS.stream()
        .filter(kind -> kind.sign().test(beginning))
        .findFirst()
        .map(Kind::reading)
        .orElse((_, _) -> {});
  }

  private static Predicate<byte[]> begins(String sign) {
    var bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return file -> Arrays.equals(Arrays.copyOf(file, bytes.length), bytes);
  }

  /** Better no search than one that would pass whatever is in there. */
  private static void unreadable(Path file, Taker taker) {
    throw new AssertionError(file + " is compressed in a way that this search does not read");
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
