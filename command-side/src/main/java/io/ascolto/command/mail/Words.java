package io.ascolto.command.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of letters in one of the languages that the hub writes. */
public final class Words {

  private static final Locale OTHERWISE = Locale.ENGLISH;

  private final Locale language;
  private final ResourceBundle texts;

  private Words(Locale language, ResourceBundle texts) {
    this.language = language;
    this.texts = texts;
  }

  /** English for whoever speaks none of them. */
  public static Words in(Locale locale) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var known = locale.getLanguage().equals(Locale.ITALIAN.getLanguage()) ? locale : OTHERWISE;
    var texts = ResourceBundle.getBundle("mail.letters", known, control);
    var found = texts.getLocale().getLanguage().isEmpty() ? OTHERWISE : texts.getLocale();
    return new Words(found, texts);
  }

  public Locale language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** What a stage is called: the usual ones in words, others as their slug says. */
  public String stage(String slug) {
    var key = "stage." + slug;
    if (has(key)) {
      return say(key);
    }
    var words = slug.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(language) + words.substring(1);
  }

  public String say(String key, Object... of) {
    return new MessageFormat(texts.getString(key), language).format(of);
  }

  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }
}
