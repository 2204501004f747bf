package io.ascolto.web.pages;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * What a preview of a page shows.
 *
 * @param path of the page, relative to the base
 * @param alone whether nobody is to find the page by searching
 */
record Head(String title, String description, String path, boolean alone) {

  private static final int LONGEST = 160;

  /** The beginning of a text, cut at the end of a word. */
  static String beginning(String text, Locale locale) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    var words = BreakIterator.getWordInstance(locale);
    words.setText(line);
    var end = words.preceding(LONGEST);
    return line.substring(0, end <= 0 ? LONGEST - 1 : end).strip() + "…";
  }
}
