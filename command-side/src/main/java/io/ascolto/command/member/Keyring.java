package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who acts by which key of the API. What was found is remembered for ten seconds. */
@Component
public class Keyring {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final LastSeen lastSeen;
  private final InstantSource time;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<String, Key> found =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("keyring").start(task));

  @Autowired
  Keyring(JdbcClient jdbc, Vault vault, LastSeen lastSeen) {
    this(jdbc, vault, lastSeen, InstantSource.system());
  }

  Keyring(JdbcClient jdbc, Vault vault, LastSeen lastSeen, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.lastSeen = lastSeen;
    this.time = time;
  }

  /** Somebody who sends a request by a key, or for whom its holder does. */
  public record ByKey(Known known, Set<Scope> scopes) implements Actor {

    @Override
    public MemberId member() {
      return known.member();
    }

    @Override
    public Role role() {
      return known.role();
    }

    @Override
    public String getName() {
      return known.getName();
    }
  }

  private record Key(
      String id,
      Known holder,
      boolean blocked,
      Set<Scope> scopes,
      Optional<Instant> expiresAt,
      boolean revoked) {

    Optional<Rejected> refusal(Instant now) {
      if (revoked) {
        return Optional.of(refused("key.revoked", "This key was revoked"));
      }
      if (expiresAt.filter(end -> !now.isBefore(end)).isPresent()) {
        return Optional.of(refused("key.expired", "This key has expired"));
      }
      return blocked ? Optional.of(Directory.refusedAsBlocked()) : Optional.empty();
    }

    private static Rejected refused(String code, String message) {
      return Rejection.signInRequired(code, message).asException();
    }
  }

  /** The key as somebody sends it is nowhere but in their hands. */
  static String hash(String secret, Vault vault) {
    return vault.keyedHash("key " + secret);
  }

  /** Empty for a key that does not exist; one that has ended, or a blocked member's, is refused. */
  public Mono<ByKey> bySecret(String secret) {
    return Mono.justOrEmpty(found.getIfPresent(secret))
        .switchIfEmpty(
            Mono.fromCallable(() -> looked(secret))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty))
        .flatMap(key -> {
          var refusal = key.refusal(time.instant());
          if (refusal.isPresent()) {
            return Mono.error(refusal.get());
          }
          lastSeen.note(LastSeen.Of.KEY, key.id());
          return Mono.just(new ByKey(key.holder(), key.scopes()));
        });
  }

  /** Whether there is such a key, be it one that lets nobody in any more. */
  boolean has(String secret) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM api_key WHERE hash = ?)")
        .param(hash(secret, vault))
        .query(Boolean.class)
        .single();
  }

  /** Empty where there is no such key. */
  Mono<MemberId> holderOf(KeyId key) {
    return Mono.fromCallable(() ->
            jdbc.sql("SELECT member FROM api_key WHERE id = ?")
                .param(key.toString())
                .query(String.class)
                .optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .map(MemberId::of);
  }

  /** Of keys that were used at all, by their ids. */
  public Mono<Map<String, Instant>> lastUses() {
    return Mono.fromCallable(
            () -> {
              var uses = new HashMap<String, Instant>();
              jdbc.sql("SELECT id, used_at FROM api_key_use")
                  .query(row -> {
                    uses.put(row.getString(1), Instant.ofEpochSecond(row.getLong(2)));
                  });
              uses.putAll(lastSeen.noted(LastSeen.Of.KEY));
              return Map.copyOf(uses);
            })
        .subscribeOn(blocking);
  }

  /** The next request finds all keys as they are now; on another node in ten seconds. */
  void forget() {
    changes.incrementAndGet();
    found.invalidateAll();
  }

  private Optional<Key> looked(String secret) {
    var before = changes.get();
    var seen =
        jdbc.sql(
                """
                SELECT who.id, who.role, who.blocked OR entrance.blocked, api_key.id, scopes,
                  expires_at, revoked
                FROM api_key JOIN member entrance ON entrance.id = api_key.member
                """
                    + JoinedMembers.WHO_IS_MET
                    + " WHERE hash = ? AND NOT entrance.forgotten")
            .param(hash(secret, vault))
            .query((row, _) -> key(row))
            .optional();
    seen.ifPresent(key -> found.put(secret, key));
    // Perhaps it was changed after it was read.
    if (changes.get() != before) {
      found.invalidate(secret);
    }
    return seen;
  }

  private static Key key(ResultSet row) throws SQLException {
    var known = new Known(MemberId.of(row.getString(1)), Role.valueOf(row.getString(2)));
    var scopes =
        Arrays.stream(row.getString(5).split(","))
            .map(Scope::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    var seconds = row.getLong(6);
    var end =
        row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochSecond(seconds));
    return new Key(row.getString(4), known, row.getBoolean(3), scopes, end, row.getBoolean(7));
  }
}
