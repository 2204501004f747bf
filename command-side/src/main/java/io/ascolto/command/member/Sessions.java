package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.SessionsEndpoint.SignedInAt;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Who is signed in at which browser: rows with the hash of the cookie's secret, so that they
 * outlive a restart and nobody who reads them can use them. What was found, also that there is
 * none, is remembered for ten seconds, and so is a role.
 */
@Component
public class Sessions {

  /** Counted from the last day on which the session was used. */
  static final Duration LIFETIME = Duration.ofDays(30);

  /** A browser that is not known again could vote again. */
  private static final Duration LIFETIME_OF_A_DEVICE = Duration.ofDays(400);

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final long DAY = Duration.ofDays(1).toSeconds();

  /** Whoever was asked to stay has stayed. */
  private static final String PRESENT =
      """
      INSERT INTO presence (member, seen_at, language) VALUES (?, ?, ?)
      ON CONFLICT (member) DO UPDATE SET
        seen_at = excluded.seen_at, language = excluded.language, asked_at = NULL
      """;

  /** A language also says that somebody came themselves: others are written to by nobody. */
  private static final String LANGUAGE = "en";

  private record Row(Known member, long expiresAt) {}

  private record Ended(String hash, String member) {}

  private final JdbcClient jdbc;
  private final LastSeen lastSeen;
  private final Departures departures;
  private final InstantSource time;
  private final Cache<String, Optional<Known>> found =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(REMEMBERED).build();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("session").start(task));

  @Autowired
  Sessions(JdbcClient jdbc, LastSeen lastSeen, Departures departures) {
    this(jdbc, lastSeen, departures, InstantSource.system());
  }

  Sessions(JdbcClient jdbc, LastSeen lastSeen, Departures departures, InstantSource time) {
    this.jdbc = jdbc;
    this.lastSeen = lastSeen;
    this.departures = departures;
    this.time = time;
  }

  /** The new session's secret. */
  Mono<String> begin(MemberId member, Role role, CameBy by) {
    return Mono.fromCallable(
            () -> {
              var secret = Secret.random();
              jdbc.sql(
                      """
                      INSERT INTO session (hash, member, expires_at, id, way, browser, device,
                        began_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                      """)
                  .params(
                      Arrays.asList(
                          Secret.hash(secret),
                          member.toString(),
                          now() + lifetime(role),
                          UUID.randomUUID().toString(),
                          by.way().name(),
                          by.browser().map(Enum::name).orElse(null),
                          by.device().map(Enum::name).orElse(null),
                          now(),
                          now()))
                  .update();
              if (role != Role.DEVICE) {
                jdbc.sql(PRESENT)
                    .params(member.toString(), now(), by.language().orElse(LANGUAGE))
                    .update();
              }
              return secret;
            })
        .subscribeOn(blocking);
  }

  /** Empty when there is no such session any more. */
  public Mono<Known> bySecret(String secret) {
    var hash = Secret.hash(secret);
    return Optional.ofNullable(found.getIfPresent(hash))
        .map(Mono::just)
        .orElseGet(() -> Mono.fromCallable(() -> found.get(hash, this::find)).subscribeOn(blocking))
        .flatMap(Mono::justOrEmpty)
        .doOnNext(known -> {
          if (known.role() != Role.DEVICE) {
            lastSeen.note(LastSeen.Of.SESSION, hash);
          }
        });
  }

  /** Whether somebody signed in with it, rather than only looks around or voted. */
  Mono<Boolean> isSomebodys(String secret) {
    return bySecret(secret)
        .filter(known -> known.role() != Role.DEVICE)
        .flatMap(_ -> Mono.fromCallable(() -> way(secret)).subscribeOn(blocking))
        .map(way -> !way.equals(Optional.of(CameBy.Way.DEMO.name())))
        .defaultIfEmpty(false);
  }

  /** How whoever sends a request signed in; looked up, and blocking, once it is asked for. */
  public Supplier<Optional<String>> wayIn(ServerWebExchange exchange) {
    return SessionCookie.secret(exchange)
        .<Supplier<Optional<String>>>map(secret -> () -> way(secret))
        .orElse(Optional::empty);
  }

  private Optional<String> way(String secret) {
    return jdbc.sql("SELECT way FROM session WHERE hash = ?")
        .param(Secret.hash(secret))
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(way -> way);
  }

  /** Where a member is signed in; {@code secret} is that of whoever asks. */
  Mono<List<SignedInAt>> of(MemberId member, Optional<String> secret) {
    return Mono.fromCallable(() -> SignedInRows.of(member, secret, now(), jdbc, lastSeen))
        .subscribeOn(blocking);
  }

  Mono<Void> end(String secret) {
    return ended("SELECT hash, member FROM session WHERE hash = ?", Secret.hash(secret));
  }

  /** One of the member's, by its id. */
  Mono<Void> end(MemberId member, String id) {
    return ended(
        "SELECT hash, member FROM session WHERE member = ? AND id = ?", member.toString(), id);
  }

  /** Signs the member out at every browser. */
  Mono<Void> endAllOf(MemberId member) {
    return endAllOf(member, Optional.empty());
  }

  /** The same for every browser but the one with this secret. */
  Mono<Void> endAllOf(MemberId member, Optional<String> but) {
    return ended(
        "SELECT hash, member FROM session WHERE member = ? AND hash <> ?",
        member.toString(),
        but.map(Secret::hash).orElse(""));
  }

  private Mono<Void> ended(String which, Object... parameters) {
    return Mono.<Void>fromRunnable(
            () -> {
              var rows =
                  jdbc.sql(which)
                      .params(parameters)
                      .query((row, _) -> new Ended(row.getString(1), row.getString(2)))
                      .list();
              rows.forEach(row -> delete(row.hash()));
              rows.stream().map(Ended::member).distinct().map(MemberId::of).forEach(departures::of);
            })
        .subscribeOn(blocking);
  }

  /** At how many browsers the member is signed in. */
  Mono<Long> count(MemberId member) {
    return Mono.fromCallable(() ->
            jdbc.sql("SELECT count(*) FROM session WHERE member = ? AND expires_at > ?")
                .params(member.toString(), now())
                .query(Long.class)
                .single())
        .subscribeOn(blocking);
  }

  /** Forgotten after the row is gone: the cache then waits for whoever still reads the row. */
  private void delete(String hash) {
    jdbc.sql("DELETE FROM session WHERE hash = ?").param(hash).update();
    found.invalidate(hash);
  }

  private Optional<Known> find(String hash) {
    return jdbc.sql(
            "SELECT member.id, role, expires_at FROM session JOIN member ON member.id ="
                + " session.member WHERE hash = ? AND expires_at > ? AND NOT blocked"
                + " AND NOT forgotten AND NOT EXISTS"
                + " (SELECT 1 FROM joined_member WHERE joined_member.member = member.id AND"
                + " joined)")
        .params(hash, now())
        .query((row, _) ->
            new Row(
                new Known(MemberId.of(row.getString(1)), Role.valueOf(row.getString(2))),
                row.getLong(3)))
        .optional()
        .map(row -> {
          prolong(hash, row);
          return row.member();
        });
  }

  /** At most once a day, so that reading does not write. */
  private void prolong(String hash, Row row) {
    var until = now() + lifetime(row.member().role());
    if (row.expiresAt() < until - DAY) {
      jdbc.sql("UPDATE session SET expires_at = ? WHERE hash = ?").params(until, hash).update();
    }
  }

  private static long lifetime(Role role) {
    return (role == Role.DEVICE ? LIFETIME_OF_A_DEVICE : LIFETIME).toSeconds();
  }

  private long now() {
    return time.instant().getEpochSecond();
  }
}
