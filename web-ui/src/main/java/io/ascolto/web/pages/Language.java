package io.ascolto.web.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** One language's texts, by the keys that the browser application uses too. */
record Language(Locale locale, Map<String, String> texts) {

  /** As it is written: nothing is filled into it here. */
  String text(String key) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key + " in " + locale);
    }
    return text;
  }

  /** A text that says of which day it is. */
  String of(String day, String key) {
    return text(key).replace("{day}", day(day));
  }

  /** A stage that the owner named is called by its slug. */
  String stage(String slug) {
    var known = texts.get("stage." + slug);
    if (known != null) {
      return known;
    }
    var words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Of a date, or of a moment in UTC. */
  String day(String when) {
    var instant = when.length() == "2027-01-31".length() ? when + "T12:00:00Z" : when;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(Instant.parse(instant));
  }
}
