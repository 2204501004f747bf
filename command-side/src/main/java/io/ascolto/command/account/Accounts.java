package io.ascolto.command.account;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.account.AccountId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The companies of customers, for whoever knows one by what its own systems call it. */
@Component
public class Accounts {

  private final CustomerTable table;
  private final Commands commands;
  private final Vault vault;

  Accounts(CustomerTable table, Commands commands, Vault vault) {
    this.table = table;
    this.commands = commands;
    this.vault = vault;
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
}
