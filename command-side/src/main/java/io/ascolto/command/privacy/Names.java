package io.ascolto.command.privacy;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what somebody is called in a text, as words of their own. */
final class Names {

  /** Shorter ones are words of a language more often than somebody. */
  private static final int SHORTEST = 4;

  private final List<Pattern> names;

  Names(Collection<String> called) {
    names =
        called.stream()
            .map(String::strip)
            .filter(name -> name.length() >= SHORTEST)
            .distinct()
            .map(Names::pattern)
            .toList();
  }

  boolean occurIn(String text) {
    return names.stream().anyMatch(name -> name.matcher(text).find());
  }

  boolean none() {
    return names.isEmpty();
  }

  /** Whatever gap is between the words of a name. */
  private static Pattern pattern(String name) {
    var words = List.of(name.split("\\s+")).stream().map(Pattern::quote).toList();
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + String.join("\\s+", words) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
