package io.ascolto.command.integration;

import java.text.BreakIterator;
import java.util.Locale;

/** How a statement without a title becomes an idea with one. */
final class Statement {

  private static final int LONGEST_TITLE = 140;

  private Statement() {}

  /** The whole statement where it fits, else its first words. */
  static String title(String statement) {
    var line = statement.replaceAll("\\s+", " ").strip();
    if (fits(line)) {
      return line;
    }
    var end = line.offsetByCodePoints(0, LONGEST_TITLE - 1);
    var words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(line);
    var cut = words.preceding(end + 1);
    return line.substring(0, cut > LONGEST_TITLE / 2 ? cut : end).strip() + "…";
  }

  /** Empty where the title says it all. */
  static String text(String statement) {
    return title(statement).equals(statement) ? "" : statement;
  }

  private static boolean fits(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE;
  }
}
