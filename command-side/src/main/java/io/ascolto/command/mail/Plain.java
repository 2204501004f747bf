package io.ascolto.command.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a person wrote, as a mail may hold it: nothing in it begins another header, or turns what
 * stands around it into another direction.
 */
final class Plain {

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");

  private Plain() {}

  static String line(String text) {
    var spaced = SPACE.matcher(text).replaceAll(" ");
    return UNSEEN.matcher(spaced).replaceAll("").strip();
  }

  static List<String> lines(String text) {
    return BREAK.splitAsStream(text.strip()).map(Plain::line).toList();
  }

  static String cut(String text, int most) {
    var line = line(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
