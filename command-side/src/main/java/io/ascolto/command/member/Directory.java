package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds members by API key, id or address. What was found is remembered for ten seconds. */
@Component
public class Directory {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Commands commands;
  private final Cache<String, Known> found =
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

  /** Whether this names somebody by e-mail address. */
  public static boolean isAddress(String name) {
    return Address.isAddress(name);
  }

  /** Empty for a key that does not exist. */
  public Mono<Known> byApiKey(String key) {
    return remembered(
        "key " + key,
        () ->
            jdbc.sql("SELECT id, role FROM api_key JOIN member ON id = member WHERE hash = ?")
                .param(vault.keyedHash("key " + key))
                .query((row, _) -> known(row.getString(1), row.getString(2)))
                .optional());
  }

  /** Empty when nobody has this id or address. */
  public Mono<Known> named(String idOrAddress) {
    var column = Address.isAddress(idOrAddress) ? "address_hash" : "id";
    return remembered(
        "named " + Address.normalised(idOrAddress),
        () ->
            jdbc.sql("SELECT id, role FROM member WHERE " + column + " = ?")
                .param(
                    Address.isAddress(idOrAddress)
                        ? vault.keyedHash(Address.normalised(idOrAddress))
                        : idOrAddress)
                .query((row, _) -> known(row.getString(1), row.getString(2)))
                .optional());
  }

  /** An unknown address is made a member; an unknown id is refused. */
  public Mono<Known> namedOrJoined(String idOrAddress) {
    return named(idOrAddress).switchIfEmpty(Mono.defer(() -> join(idOrAddress, Role.MEMBER)));
  }

  /** Of several owners any one. */
  Mono<Known> owner() {
    return remembered(
        "owner",
        () ->
            jdbc.sql("SELECT id, role FROM member WHERE role = ? LIMIT 1")
                .param(Role.OWNER.name())
                .query((row, _) -> known(row.getString(1), row.getString(2)))
                .optional());
  }

  /** The only owner, while it has neither an address nor a key by which somebody enters. */
  Mono<Known> unclaimedOwner() {
    return Mono.fromCallable(() ->
            jdbc.sql(
                    """
                    SELECT id, role FROM member WHERE role = ? AND address_hash = ?
                    AND NOT EXISTS (SELECT 1 FROM api_key WHERE api_key.member = member.id)
                    AND (SELECT count(*) FROM member WHERE role = ?) = 1
                    """)
                .params(
                    Role.OWNER.name(),
                    vault.keyedHash(Address.normalised(FirstOwner.NOBODY_YET)),
                    Role.OWNER.name())
                .query((row, _) -> known(row.getString(1), row.getString(2)))
                .optional())
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty);
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

  private Mono<Known> remembered(String name, Supplier<Optional<Known>> look) {
    return Optional.ofNullable(found.getIfPresent(name))
        .map(Mono::just)
        .orElseGet(() ->
            Mono.fromCallable(look::get)
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .doOnNext(known -> found.put(name, known)));
  }

  private static Known known(String id, String role) {
    return new Known(MemberId.of(id), Role.valueOf(role));
  }
}
