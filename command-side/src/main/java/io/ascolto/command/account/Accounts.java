package io.ascolto.command.account;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.account.AccountId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The companies of customers, for whoever knows one by what its own systems call it. */
@Component
public class Accounts {

  private final CustomerTable table;
  private final Commands commands;
  private final Vault vault;
  private final Team team;

  Accounts(CustomerTable table, Commands commands, Vault vault, Team team) {
    this.table = table;
    this.commands = commands;
    this.vault = vault;
    this.team = team;
  }

  /** Whether or not there is one. Letters are the same in either case. */
  public AccountId named(String reference) {
    return AccountId.derived(
        vault.keyedHash("account " + reference.strip().toLowerCase(Locale.ROOT)));
  }

  public boolean has(AccountId account) {
    return table.has(account);
  }

  /** What the hub was told by whoever vouches for a person; refused where it has no good shape. */
  public CompletableFuture<AccountId> describe(
      String reference, Optional<String> name, Map<String, String> attributes) {
    var account = named(reference);
    var command = DescribeAccount.of(account, reference, name.orElse(null), attributes);
    return commands.send(command).thenApply(_ -> account);
  }

  /** Fails where {@link #describe(String, Optional, Map, Map)} would, as things stand. */
  public Mono<Void> check(String reference, Optional<String> name, Map<String, String> attributes) {
    return Mono.defer(() -> owned(described(reference, name, attributes))).then();
  }

  /**
   * The same for whoever brings it from elsewhere, with an owner by id or address.
   *
   * @param occurrence which import it is, and when it happened
   */
  public Mono<Object> describe(
      String reference,
      Optional<String> name,
      Map<String, String> attributes,
      Map<String, String> occurrence) {
    return Mono.defer(() -> owned(described(reference, name, attributes)))
        .flatMap(command -> Mono.fromFuture(() -> commands.send(command, occurrence)));
  }

  private DescribeAccount described(
      String reference, Optional<String> name, Map<String, String> attributes) {
    return DescribeAccount.of(named(reference), reference, name.orElse(null), attributes);
  }

  /** With the owner, whom whoever asks names by address or id, as a member; one of the team. */
  Mono<DescribeAccount> owned(DescribeAccount command) {
    return Mono.justOrEmpty(command.owner())
        .flatMap(named ->
            team.named(named)
                .switchIfEmpty(Mono.error(() -> DescribeAccount.unknownOwner().asException())))
        .map(owner -> command.ownedBy(owner.toString()))
        .defaultIfEmpty(command);
  }
}
