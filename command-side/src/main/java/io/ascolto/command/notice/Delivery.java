package io.ascolto.command.notice;

import io.ascolto.command.mail.Answer;
import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.NoticeLetters;
import io.ascolto.command.mail.Words;
import io.ascolto.command.notice.Hearers.Hearer;
import io.ascolto.command.notice.MailTable.Held;
import io.ascolto.command.notice.MailTable.State;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are due. What one says is read when it is sent, so that nobody is told what
 * was hidden or forgotten meanwhile, or what they no longer want to hear of. One that was under way
 * when the hub was killed is sent again under the same Message-ID. All of it blocks.
 */
final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final int LOOKED_AT = 40;

  /** More nobody reads in a mail; the rest is seen in the hub. */
  private static final int LONGEST_DIGEST = 50;

  /** Some of them may be for nobody to read any more. */
  private static final int LOOKED_AT_FOR_A_DIGEST = 1_000;

  /** A mail server that is slow keeps no others waiting, and none gets more at once. */
  private static final int AT_ONCE = 4;

  /** After each try that was in vain; then somebody has to look at it. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24));

  private final MailTable mails;
  private final NoticeTable notices;
  private final Hearers hearers;
  private final NoticeTexts texts;
  private final MemberAddresses addresses;
  private final Places places;
  private final Mail mail;
  private final InstantSource time;

  Delivery(
      MailTable mails,
      NoticeTable notices,
      Hearers hearers,
      NoticeTexts texts,
      MemberAddresses addresses,
      Places places,
      Mail mail,
      InstantSource time) {
    this.mails = mails;
    this.notices = notices;
    this.hearers = hearers;
    this.texts = texts;
    this.addresses = addresses;
    this.places = places;
    this.mail = mail;
    this.time = time;
  }

  /** Sends some that are due, if there are any; false where all were. */
  boolean step() {
    if (!mail.hasServer()) {
      return false;
    }
    var due = mails.due(time.instant(), LOOKED_AT);
    var free = new Semaphore(AT_ONCE);
    try (var sending = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : due) {
        sending.execute(() -> {
          free.acquireUninterruptibly();
          try {
            send(one);
          } finally {
            free.release();
          }
        });
      }
    }
    return due.size() == LOOKED_AT;
  }

  private void send(Held held) {
    if (!mails.take(held, time.instant())) {
      return;
    }
    Optional<Answer> answer;
    try {
      answer = letter(held).map(mail::deliver);
    } catch (RuntimeException failure) {
      LOG.warn("A mail waits, because it could not be written: {}", failure.toString());
      answer = Optional.of(new Answer.Refused("It could not be written", false));
    }
    // Not among what is caught: one that was sent is not to be tried again because of it.
    answer.ifPresentOrElse(said -> settle(held, said), () -> mails.drop(held.id()));
  }

  private void settle(Held held, Answer answer) {
    var now = time.instant();
    switch (answer) {
      case Answer.Taken() -> mails.settle(held.id(), State.SENT, now, Optional.empty());
      case Answer.Refused refused -> {
        var isLast = refused.forGood() || held.tries() >= PAUSES.size();
        mails.settle(
            held.id(),
            isLast ? State.DEAD : State.WAITING,
            isLast ? now : now.plus(PAUSES.get(held.tries())),
            Optional.of(refused.said()));
      }
    }
  }

  /** Empty where there is nothing left to be told, or nobody to tell it. */
  private Optional<Letter> letter(Held held) {
    return hearers
        .of(NoticeKind.STAGE, held.member())
        .map(Hearer::locale)
        .flatMap(locale ->
            addresses
                .of(MemberId.of(held.member()))
                .flatMap(to -> letter(held, to, locale))
                .map(letter -> letter.withMessageId(mail.messageId(held.id()))));
  }

  private Optional<Letter> letter(Held held, String to, Locale locale) {
    var member = held.member();
    var some = notices.inMail(held.id(), LOOKED_AT_FOR_A_DIGEST);
    var wanted = some.stream().filter(new Wanted(member)::isWanted).toList();
    var readable = texts.of(member, wanted);
    var told =
        readable.stream()
            .limit(LONGEST_DIGEST)
            .map(text -> places.told(text, text.stage().map(Words.in(locale)::stage)))
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    if (held.digest()) {
      var unread = notices.countInMail(held.id()) - some.size();
      var more = unread + readable.size() - told.size();
      var ways = places.stopping(member, Optional.empty());
      return Optional.of(NoticeLetters.digest(told, more, ways, to, locale));
    }
    var one = told.getFirst();
    var ways = places.stopping(member, Optional.of(one.kind()));
    return Optional.of(NoticeLetters.notice(one, ways, to, locale));
  }

  /** Whether somebody still wants to hear of what they were to be told. */
  private final class Wanted {

    private final String member;
    private final Map<NoticeKind, Boolean> kinds = new HashMap<>();

    Wanted(String member) {
      this.member = member;
    }

    boolean isWanted(Notice notice) {
      return kinds.computeIfAbsent(
          notice.kind(),
          kind -> hearers.of(kind, member).filter(one -> one.way() != NoticeWay.NEVER).isPresent());
    }
  }
}
