package io.ascolto.command.notice;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom a text names: an @, then what they are called, in small or large letters. */
final class Named {

  private Named() {}

  /**
   * @param names what each of those who may be meant is called, by id
   */
  static Set<String> in(String text, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(one -> isNamed(text, one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Part of a longer word is no name, and neither is what stands behind an @ of an address. */
  private static boolean isNamed(String text, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])@" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }
}
