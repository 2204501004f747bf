package io.ascolto.command.notice;

import io.ascolto.command.notice.StopTokens.Stop;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.Occurrence;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets people stop mails without signing in. */
@Component
class Unsubscribing {

  private static final String MET =
      """
      SELECT COALESCE(into_member, id) FROM member
      LEFT JOIN joined_member ON joined_member.member = id AND joined
      WHERE id = ? AND NOT forgotten
      """;

  private final StopTokens tokens;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("unsubscribe").start(task));

  Unsubscribing(StopTokens tokens, Commands commands, JdbcClient jdbc) {
    this.tokens = tokens;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  /**
   * What was stopped; empty: all.
   *
   * @param all whatever the token says
   */
  Mono<Optional<NoticeKind>> stop(String token, boolean all) {
    return Mono.fromCallable(
            () -> tokens.read(token).flatMap(this::met).orElseThrow(Unsubscribing::unknown))
        .subscribeOn(blocking)
        .map(stop -> all ? new Stop(stop.member(), Optional.empty()) : stop)
        .flatMap(stop -> stopped(stop).thenReturn(stop.kind()));
  }

  /** Of two who are one person, a mail to either speaks of the one who is met since. */
  private Optional<Stop> met(Stop stop) {
    return jdbc.sql(MET)
        .param(stop.member().toString())
        .query((row, _) -> new Stop(MemberId.of(row.getString(1)), stop.kind()))
        .optional();
  }

  private Mono<Void> stopped(Stop stop) {
    var kinds = stop.kind().map(List::of).orElseGet(() -> Arrays.asList(NoticeKind.values()));
    var by = Map.of(Occurrence.ACTOR, stop.member().toString());
    return Flux.fromIterable(kinds)
        .map(kind -> new ChooseWay(stop.member(), kind, NoticeWay.NEVER))
        .concatMap(never -> Mono.fromFuture(() -> commands.send(never, by)))
        .then();
  }

  private static RuntimeException unknown() {
    return Rejection.notFound(
            "unsubscribe.unknown", "This link is not of this hub, or whom it was for is gone")
        .asException();
  }
}
