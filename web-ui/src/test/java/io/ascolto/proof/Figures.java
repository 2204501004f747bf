package io.ascolto.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured, printed as it comes and written into the documentation at the end. */
final class Figures {

  private static final String BEGIN = "<!-- figures: written by the benchmark -->";
  private static final String END = "<!-- end of figures -->";

  private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

  /** The reach is what the design asks for; empty where it asks for nothing. */
  void add(Store store, String what, String reach, String format, Object... values) {
    var measured = String.format(Locale.ROOT, format, values);
    var row = "| " + what + " | " + measured + " | " + reach + " |";
    System.out.println(store.name() + " " + row);
    tables
        .computeIfAbsent(store.name(), _ -> new StringBuilder())
        .append(row)
        .append(System.lineSeparator());
  }

  String markdown() {
    var text = new StringBuilder(Machine.describe()).append("\n");
    tables.forEach((store, rows) ->
        text.append("\n### ")
            .append(store)
            .append("\n\n| what | measured | to reach |\n| --- | --- | --- |\n")
            .append(rows));
    return text.toString();
  }

  /** Replaces what stands between the two marks and leaves all other words alone. */
  void writeInto(Path document) {
    try {
      var text = Files.readString(document);
      var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
      var after = text.substring(text.indexOf(END));
      Files.writeString(document, before + "\n\n" + markdown() + "\n" + after);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
