package io.ascolto.command.mail;

import io.ascolto.command.mail.Block.Action;
import io.ascolto.command.mail.Block.Foot;
import io.ascolto.command.mail.Block.Heading;
import io.ascolto.command.mail.Block.Item;
import io.ascolto.command.mail.Block.Items;
import io.ascolto.command.mail.Block.Paragraph;
import io.ascolto.command.mail.Block.Quote;
import io.ascolto.events.notice.NoticeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people are told of by mail: one thing at once, or several once a day. */
public final class NoticeLetters {

  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_EXCERPT = 200;

  /** Their sentence names nobody, so that what was written needs to say by whom. */
  private static final Set<NoticeKind> SIGNED = EnumSet.of(NoticeKind.ANSWER);

  /**
   * What happened to an idea.
   *
   * @param title of the idea
   * @param by who did it, as others see them
   * @param text an excerpt of what was written
   * @param stage what it is called, for a move
   * @param standing how the text that the team decides about stands now, in small letters
   * @param link to where it is seen
   */
  public record Told(
      NoticeKind kind,
      String title,
      Optional<String> by,
      Optional<String> text,
      Optional<String> stage,
      Optional<String> standing,
      String link) {}

  /**
   * How to hear less.
   *
   * @param stopKind page that stops mails like this one
   * @param settings page where everything is chosen
   * @param oneClick where a mail program posts to, without asking
   */
  public record Ways(String stopKind, String settings, String oneClick) {}

  private record Idea(String title, String page) {

    static Idea of(Told told) {
      return new Idea(told.title(), told.link().replaceFirst("#.*", ""));
    }
  }

  private NoticeLetters() {}

  public static Letter notice(Told one, Ways links, String to, Locale locale) {
    var words = Words.in(locale);
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(one.title()));
    blocks.add(new Paragraph(words.say("notice.sentence", say(words, one, "says"))));
    var by = one.by().filter(_ -> SIGNED.contains(one.kind()));
    excerpt(one).ifPresent(text -> blocks.add(new Quote(text, by)));
    blocks.add(new Action(new Link(say(words, one, "action"), one.link())));
    blocks.add(foot(words, say(words, one, "why"), "notice.stop", links));
    return leavable(Letter.of(to, say(words, one, "subject"), words, blocks), links);
  }

  /**
   * @param many in the order in which they are told; those of one idea come together
   * @param more how many there are besides, which are seen in the hub
   */
  public static Letter digest(List<Told> many, long more, Ways links, String to, Locale locale) {
    if (many.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to tell");
    }
    var words = Words.in(locale);
    var ofIdeas = new LinkedHashMap<Idea, List<Item>>();
    for (var told : many) {
      ofIdeas.computeIfAbsent(Idea.of(told), _ -> new ArrayList<>()).add(item(words, told));
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(words.say("digest.heading", many.size() + more)));
    ofIdeas.forEach((idea, items) -> blocks.add(new Items(idea.title(), items)));
    if (more > 0) {
      blocks.add(new Paragraph(words.say("digest.more", more)));
    }
    blocks.add(foot(words, words.say("digest.why"), "digest.stop", links));
    var subject = words.say("digest.subject", many.size() + more);
    return leavable(Letter.of(to, subject, words, blocks), links).with("Precedence", "bulk");
  }

  private static Item item(Words words, Told told) {
    return new Item(new Link(say(words, told, "says"), told.link()), excerpt(told));
  }

  private static Optional<String> excerpt(Told told) {
    return told.text()
        .map(text -> Plain.cut(text, LONGEST_EXCERPT))
        .filter(text -> !text.isEmpty());
  }

  private static String say(Words words, Told told, String what) {
    var key = "notice." + told.kind() + "." + what;
    return words.say(
        variant(words, told, key),
        Plain.cut(told.title(), LONGEST_TITLE),
        Plain.cut(told.by().orElseGet(() -> words.say("notice.somebody")), LONGEST_NAME),
        Plain.cut(told.stage().orElse(""), LONGEST_NAME));
  }

  private static String variant(Words words, Told told, String key) {
    var elsewhere = key + ".elsewhere";
    if (told.stage().isEmpty() && words.has(elsewhere)) {
      return elsewhere;
    }
    return told.standing().map(standing -> key + "." + standing).filter(words::has).orElse(key);
  }

  private static Foot foot(Words words, String why, String stop, Ways links) {
    return new Foot(
        why,
        List.of(
            new Link(words.say(stop), links.stopKind()),
            new Link(words.say("notice.settings"), links.settings())));
  }

  /** By the mail program's own key (RFC 8058). */
  private static Letter leavable(Letter letter, Ways links) {
    return letter
        .with("List-Unsubscribe", "<" + new Link("", links.oneClick()).address() + ">")
        .with("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
}
