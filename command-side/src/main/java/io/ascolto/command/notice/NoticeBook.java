package io.ascolto.command.notice;

import io.ascolto.events.member.MemberId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What somebody was told of, for whoever shows it to them. */
@Component
public class NoticeBook {

  /**
   * @param notices the newest first
   * @param unseen how many there are in all that were not seen
   */
  public record Page(List<Notice> notices, long unseen) {}

  private final NoticeTable notices;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("notice-book").start(task));

  NoticeBook(NoticeTable notices) {
    this.notices = notices;
  }

  /** Some of those before a position. */
  public Mono<Page> of(MemberId member, long before, int limit) {
    var id = member.toString();
    return Mono.fromCallable(() -> new Page(notices.of(id, before, limit), notices.unseen(id)))
        .subscribeOn(blocking);
  }
}
