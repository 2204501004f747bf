package io.ascolto.command.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets people stop mails without signing in. What stands in a mail for it says whom and what, and is
 * signed with the hub's secret; it stops mails and can do nothing else, so it never expires.
 */
@Component
class Unsubscribing {

  private static final String ALL = "ALL";
  private static final Pattern TOKEN =
      Pattern.compile("([0-9a-f-]{36})\\.([A-Z_]+)\\.([0-9a-f]{64})");

  /**
   * @param kind empty: all of them
   */
  private record Stop(MemberId member, Optional<NoticeKind> kind) {}

  private final Vault vault;
  private final Commands commands;
  private final JdbcClient jdbc;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("unsubscribe").start(task));

  Unsubscribing(Vault vault, Commands commands, JdbcClient jdbc) {
    this.vault = vault;
    this.commands = commands;
    this.jdbc = jdbc;
  }

  /**
   * @param kind empty: all of them
   */
  String token(String member, Optional<NoticeKind> kind) {
    var what = member + "." + kind.map(NoticeKind::name).orElse(ALL);
    return what + "." + vault.keyedHash("unsubscribe " + what);
  }

  /**
   * What was stopped; empty: all.
   *
   * @param all whatever the token says
   */
  Mono<Optional<NoticeKind>> stop(String token, boolean all) {
    return Mono.fromCallable(() -> read(token).filter(this::isThere))
        .subscribeOn(blocking)
        .map(found -> found.orElseThrow(() -> unknown()))
        .map(stop -> all ? new Stop(stop.member(), Optional.empty()) : stop)
        .flatMap(stop -> stopped(stop).thenReturn(stop.kind()));
  }

  private Optional<Stop> read(String token) {
    return Optional.of(TOKEN.matcher(token))
        .filter(parts -> parts.matches() && isSigned(token, parts.group(1), parts.group(2)))
        .map(parts -> new Stop(MemberId.of(parts.group(1)), kind(parts.group(2))));
  }

  private boolean isSigned(String token, String member, String kind) {
    var signed = member + "." + kind + ".";
    var expected = signed + vault.keyedHash("unsubscribe " + member + "." + kind);
    return MessageDigest.isEqual(token.getBytes(UTF_8), expected.getBytes(UTF_8));
  }

  private static Optional<NoticeKind> kind(String named) {
    return named.equals(ALL) ? Optional.empty() : Optional.of(NoticeKind.valueOf(named));
  }

  private boolean isThere(Stop stop) {
    return !jdbc.sql("SELECT 1 FROM member WHERE id = ? AND NOT forgotten")
        .param(stop.member().toString())
        .query()
        .listOfRows()
        .isEmpty();
  }

  private Mono<Void> stopped(Stop stop) {
    var kinds = stop.kind().map(List::of).orElseGet(() -> Arrays.asList(NoticeKind.values()));
    var by = Map.of(Occurrence.ACTOR, stop.member().toString());
    return Flux.fromIterable(kinds)
        .concatMap(kind ->
            Mono.fromFuture(
                () ->
                    commands.send(new ChooseWay(stop.member(), kind, NoticeWay.NEVER), by)))
        .then();
  }

  private static RuntimeException unknown() {
    return Rejection.notFound(
            "unsubscribe.unknown", "This link is not of this hub, or whom it is for is gone")
        .asException();
  }
}
