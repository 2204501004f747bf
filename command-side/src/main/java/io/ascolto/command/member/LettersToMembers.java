package io.ascolto.command.member;

import io.ascolto.command.mail.Block;
import io.ascolto.command.mail.Block.Action;
import io.ascolto.command.mail.Block.Code;
import io.ascolto.command.mail.Block.Foot;
import io.ascolto.command.mail.Block.Paragraph;
import io.ascolto.command.mail.Block.Quote;
import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.Link;
import io.ascolto.command.mail.Words;
import io.ascolto.events.member.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the hub writes to people about their being members. */
final class LettersToMembers {

  private LettersToMembers() {}

  static Letter withCode(String to, String code, String hub, Locale locale) {
    var words = Words.in(locale);
    var shown = shown(code);
    return Letter.of(
        to,
        words.say("code.subject", shown),
        words,
        List.of(
            new Paragraph(words.say("code.enter")),
            new Code(shown),
            new Paragraph(words.say("code.valid", SignInCodes.VALID.toMinutes(), hub)),
            new Foot(words.say("code.foot"))));
  }

  /**
   * That of an account which would be part of another then, so it says first what the code does.
   */
  static Letter withJoiningCode(String to, String code, String hub, Locale locale) {
    var words = Words.in(locale);
    var shown = shown(code);
    return Letter.of(
        to,
        words.say("joining.subject", shown),
        words,
        List.of(
            new Paragraph(words.say("joining.asked", hub)),
            new Paragraph(words.say("joining.beware")),
            new Paragraph(words.say("joining.enter")),
            new Code(shown),
            new Paragraph(words.say("joining.valid", SignInCodes.VALID.toMinutes()))));
  }

  private static String shown(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }

  /** To whom a code would be of no use: nobody else is told whether they are a member. */
  static Letter turningAway(String to, String hub, Locale locale) {
    var words = Words.in(locale);
    return Letter.of(
        to,
        words.say("closed.subject"),
        words,
        List.of(
            new Paragraph(words.say("closed.asked", hub)),
            new Paragraph(words.say("closed.needs")),
            new Foot(words.say("closed.foot"))));
  }

  static Letter inviting(String to, Role role, String entrance, Locale locale) {
    var words = Words.in(locale);
    var reader = role.hasDuties() ? "team" : "customer";
    return Letter.of(
        to,
        words.say("invitation.subject"),
        words,
        List.of(
            new Paragraph(words.say("invitation." + reader)),
            new Paragraph(words.say("invitation.how")),
            action(words.say("invitation.enter"), entrance),
            new Foot(words.say("invitation.foot"))));
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
    var words = Words.in(locale);
    return Letter.of(
        to,
        words.say("removal.subject." + what),
        words,
        List.of(
            new Paragraph(words.say("removal.began")),
            new Quote(says),
            new Paragraph(words.say("removal.ground." + ground)),
            new Paragraph(reason),
            new Paragraph(words.say("removal.decided")),
            new Paragraph(words.say("removal.objecting")),
            action(words.say("removal.object"), told)));
  }

  /**
   * Asks somebody who has not been here for long whether to stay.
   *
   * @param since when they were here last
   * @param until when they are forgotten if they do not come
   * @param entrance where they sign in
   */
  static Letter staying(String to, Instant since, Instant until, String entrance, Locale locale) {
    var words = Words.in(locale);
    return Letter.of(
        to,
        words.say("staying.subject"),
        words,
        List.of(
            new Paragraph(words.say("staying.since", words.day(since))),
            new Paragraph(words.say("staying.until", words.day(until))),
            action(words.say("staying.enter"), entrance),
            new Paragraph(words.say("staying.otherwise")),
            new Foot(words.say("staying.foot"))));
  }

  private static Block action(String label, String address) {
    return new Action(new Link(label, address));
  }
}
