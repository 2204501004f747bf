package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds members by id, address or identity; where two were joined, the one who is met since. What
 * was found is remembered for ten seconds.
 */
@Component
public class Directory {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  /** Whom a block keeps out enters by no other door. */
  private static final String MET = "SELECT who.id, who.role, who.blocked OR entrance.blocked";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Commands commands;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<String, Found> found =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(REMEMBERED).build();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("directory").start(task));

  Directory(JdbcClient jdbc, Vault vault, Commands commands) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.commands = commands;
  }

  /** A member who sends a request. */
  public record Known(MemberId member, Role role) implements Actor {

    @Override
    public String getName() {
      return member.toString();
    }
  }

  private record Found(Known known, boolean blocked) {

    Mono<Known> admitted() {
      return blocked ? Mono.error(Directory::refusedAsBlocked) : Mono.just(known);
    }
  }

  static Rejected refusedAsBlocked() {
    return Rejection.forbidden("member.blocked", "Whoever runs the hub has blocked this member")
        .asException();
  }

  /** Whether this names somebody by e-mail address. */
  public static boolean isAddress(String name) {
    return Address.isAddress(name);
  }

  /** Empty for whom nobody is linked with; a blocked member is refused. */
  Mono<Known> byIdentity(Identity identity) {
    var hash = Identity.hash(identity.issuer(), identity.subject(), vault);
    return Mono.fromCallable(() ->
            jdbc.sql(
                    MET
                        + " FROM identity JOIN member entrance ON entrance.id = identity.member"
                        + JoinedMembers.WHO_IS_MET
                        + " WHERE hash = ?")
                .param(hash)
                .query((row, _) -> found(row))
                .optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .flatMap(Found::admitted);
  }

  /** Empty when nobody has this id or address. */
  public Mono<Known> named(String idOrAddress) {
    return look(idOrAddress).map(Found::known);
  }

  /** The same for whoever is to act as this member: refused when they are blocked. */
  public Mono<Known> acting(String idOrAddress) {
    return look(idOrAddress).flatMap(Found::admitted);
  }

  private Mono<Found> look(String idOrAddress) {
    var column = Address.isAddress(idOrAddress) ? "address_hash" : "id";
    return remembered(
        "named " + Address.normalised(idOrAddress),
        () ->
            jdbc.sql(
                    MET
                        + " FROM member entrance"
                        + JoinedMembers.WHO_IS_MET
                        + " WHERE NOT entrance.forgotten AND entrance."
                        + column
                        + " = ?")
                .param(
                    Address.isAddress(idOrAddress)
                        ? vault.keyedHash(Address.normalised(idOrAddress))
                        : idOrAddress)
                .query((row, _) -> found(row))
                .optional());
  }

  /** Whose own this address is, whoever is met since they were joined with another. */
  Mono<MemberId> holder(String address) {
    return Mono.fromCallable(() ->
            jdbc.sql("SELECT id FROM member WHERE address_hash = ?")
                .param(vault.keyedHash(Address.normalised(address)))
                .query((row, _) -> MemberId.of(row.getString(1)))
                .optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty);
  }

  /** An unknown address is made a member; an unknown id is refused. */
  public Mono<Known> namedOrJoined(String idOrAddress) {
    return named(idOrAddress).switchIfEmpty(Mono.defer(() -> join(idOrAddress, Role.MEMBER)));
  }

  /** An unknown address is made a member; an unknown id and a blocked member are refused. */
  public Mono<Known> actingOrJoined(String idOrAddress) {
    return acting(idOrAddress).switchIfEmpty(Mono.defer(() -> join(idOrAddress, Role.MEMBER)));
  }

  /** Of several owners any one who is not blocked. */
  Mono<Known> owner() {
    return remembered(
            "owner",
            () ->
                jdbc.sql(
                        "SELECT id, role, blocked FROM member WHERE role = ? AND NOT blocked"
                            + " AND id NOT IN (SELECT member FROM joined_member WHERE joined)"
                            + " LIMIT 1")
                    .param(Role.OWNER.name())
                    .query((row, _) -> found(row))
                    .optional())
        .map(Found::known);
  }

  /** The next request finds the member as they are now; on another node within ten seconds. */
  void forget(MemberId member) {
    changes.incrementAndGet();
    found.asMap().values().removeIf(one -> one.known().member().equals(member));
  }

  /** The only owner, while it has neither an address nor a key by which somebody enters. */
  Mono<Known> unclaimedOwner() {
    return Mono.fromCallable(() ->
            jdbc.sql(
                    """
                    SELECT id, role, blocked FROM member WHERE role = ? AND address_hash = ?
                    AND NOT EXISTS (SELECT 1 FROM api_key WHERE api_key.member = member.id)
                    AND (SELECT count(*) FROM member WHERE role = ?) = 1
                    """)
                .params(
                    Role.OWNER.name(),
                    vault.keyedHash(Address.normalised(FirstOwner.NOBODY_YET)),
                    Role.OWNER.name())
                .query((row, _) -> found(row))
                .optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .map(Found::known);
  }

  Mono<Known> join(String address, Role role) {
    if (!Address.isAddress(address)) {
      return Mono.error(
          Rejection.invalid(
                  List.of(
                      new Rejection.Field(
                          "member", "unknown", "must be the id of a member or an e-mail address")))
              .asException());
    }
    var member = new MemberId(UUID.randomUUID());
    return Mono.fromFuture(() -> commands.send(new JoinByAddress(member, address.strip(), role)))
        .map(_ -> new Known(member, role))
        // Two requests can name a new address at once; the second finds what the first made.
        .onErrorResume(failure -> named(address).switchIfEmpty(Mono.error(failure)));
  }

  private Mono<Found> remembered(String name, Supplier<Optional<Found>> look) {
    return Optional.ofNullable(found.getIfPresent(name))
        .map(Mono::just)
        .orElseGet(() ->
            Mono.fromCallable(() -> looked(name, look))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty));
  }

  private Optional<Found> looked(String name, Supplier<Optional<Found>> look) {
    var before = changes.get();
    var seen = look.get();
    seen.ifPresent(one -> found.put(name, one));
    // Perhaps this one was changed after it was read.
    if (changes.get() != before) {
      found.invalidate(name);
    }
    return seen;
  }

  private static Found found(ResultSet row) throws SQLException {
    var known = new Known(MemberId.of(row.getString(1)), Role.valueOf(row.getString(2)));
    return new Found(known, row.getBoolean(3));
  }
}
