package io.ascolto.web;

import io.ascolto.command.notice.Notice;
import io.ascolto.command.notice.NoticeBook;
import io.ascolto.command.notice.NoticeTexts;
import io.ascolto.events.member.MemberId;
import io.ascolto.query.notice.Noted;
import io.ascolto.query.notice.NotedNotices;
import io.ascolto.query.notice.NoticeJson;
import io.ascolto.query.notice.Notices;
import io.ascolto.web.security.Eyes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the side that reads the notices that there are, and the side that mails what they say. */
@Component
class NoticesAtHand implements NoticeTexts, NotedNotices {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final NoticeBook book;
  private final Notices notices;
  private final Eyes eyes;

  NoticesAtHand(NoticeBook book, Notices notices, Eyes eyes) {
    this.book = book;
    this.notices = notices;
    this.eyes = eyes;
  }

  @Override
  public Mono<Page> of(String member, long before, int limit) {
    return book.of(MemberId.of(member), before, limit)
        .map(page ->
            new Page(page.notices().stream().map(NoticesAtHand::noted).toList(), page.unseen()));
  }

  @Override
  public List<Text> of(String member, List<Notice> some) {
    var noted = some.stream().map(NoticesAtHand::noted).toList();
    return eyes
        .of(member)
        .flatMap(viewer -> notices.of(noted, viewer))
        .blockOptional(LIMIT)
        .orElseThrow(() -> new IllegalStateException("The views do not show it yet"))
        .stream()
        .map(NoticesAtHand::text)
        .toList();
  }

  private static Noted noted(Notice notice) {
    return new Noted(
        notice.position(),
        notice.kind(),
        notice.at(),
        notice.seen(),
        notice.idea(),
        notice.comment(),
        notice.by(),
        notice.stage());
  }

  /** An idea whose words are hidden has its number still. */
  private static Text text(NoticeJson notice) {
    return new Text(
        notice.kind(),
        notice.idea(),
        Optional.ofNullable(notice.comment()),
        Optional.ofNullable(notice.title()).orElse("#" + notice.number()),
        Optional.ofNullable(notice.by()),
        Optional.ofNullable(notice.text()),
        Optional.ofNullable(notice.stage()),
        Optional.ofNullable(notice.standing())
            .map(standing -> standing.name().toLowerCase(Locale.ROOT)));
  }
}
