package io.ascolto.events.discussion;

import java.util.regex.Pattern;

/** How a text names somebody: an @, then what they are called, in small or large letters. */
public final class Mention {

  private Mention() {}

  /** Part of a longer word is no name, and neither is what stands behind an @ of an address. */
  public static Pattern of(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])@" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
