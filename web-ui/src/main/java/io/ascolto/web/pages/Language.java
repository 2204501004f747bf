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

  /** Only for texts that nothing is filled into. */
  String text(String key) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key + " in " + locale);
    }
    return text;
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

  String day(String instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(Instant.parse(instant));
  }
}
