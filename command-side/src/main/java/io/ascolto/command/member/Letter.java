package io.ascolto.command.member;

import io.ascolto.events.member.Role;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** A mail to one person, in their language. */
record Letter(String to, String subject, String text) {

  private static final Locale OTHERWISE = Locale.ENGLISH;

  static Letter withCode(String to, String code, String hub, Locale locale) {
    var words = words(locale);
    var shown = code.substring(0, 3) + " " + code.substring(3);
    var minutes = SignInCodes.VALID.toMinutes();
    return new Letter(
        to,
        MessageFormat.format(words.getString("code.subject"), shown),
        MessageFormat.format(words.getString("code.text"), shown, minutes, hub));
  }

  /** To whom a code would be of no use: nobody else is told whether they are a member. */
  static Letter turningAway(String to, String hub, Locale locale) {
    var words = words(locale);
    return new Letter(
        to,
        words.getString("closed.subject"),
        MessageFormat.format(words.getString("closed.text"), hub));
  }

  static Letter inviting(String to, Role role, String entrance, Locale locale) {
    var words = words(locale);
    var text = words.getString(role.hasDuties() ? "invitation.team" : "invitation.text");
    return new Letter(
        to, words.getString("invitation.subject"), MessageFormat.format(text, entrance));
  }

  /**
   * Why something of theirs was removed.
   *
   * @param what {@code idea} or {@code comment}
   * @param ground {@code LAW} or {@code HARM}
   * @param told where the same can be read again, and objected to
   */
  static Letter removal(
      String to,
      String what,
      String says,
      String ground,
      String reason,
      String told,
      Locale locale) {
    var words = words(locale);
    return new Letter(
        to,
        words.getString("removal.subject." + what),
        MessageFormat.format(
            words.getString("removal.text"),
            says,
            words.getString("removal.ground." + ground),
            reason,
            told));
  }

  /**
   * Asks somebody who has not been here for long whether to stay.
   *
   * @param since when they were here last
   * @param until when they are forgotten if they do not come
   * @param entrance where they sign in
   */
  static Letter staying(String to, Instant since, Instant until, String entrance, Locale locale) {
    var words = words(locale);
    return new Letter(
        to,
        words.getString("staying.subject"),
        MessageFormat.format(
            words.getString("staying.text"), day(since, words), day(until, words), entrance));
  }

  private static String day(Instant at, ResourceBundle words) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(words.getLocale().getLanguage().isEmpty() ? OTHERWISE : words.getLocale())
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  private static ResourceBundle words(Locale locale) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var known = locale.getLanguage().equals(Locale.ITALIAN.getLanguage()) ? locale : OTHERWISE;
    return ResourceBundle.getBundle("mail.letters", known, control);
  }

  /** Says neither to whom nor what: both are personal. */
  @Override
  public String toString() {
    return "Letter";
  }
}
