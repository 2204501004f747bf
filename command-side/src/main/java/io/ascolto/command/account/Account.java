package io.ascolto.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Described;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountEvent;
import io.ascolto.events.account.AccountEvent.AccountDescribed;
import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A customer's company, and what is known of it. */
class Account {

  @AggregateIdentifier private AccountStream id;
  private Optional<AccountDescribed> described = Optional.empty();

  Account() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome describe(DescribeAccount command, Vault vault) {
    var account = command.account().toString();
    var known = described.flatMap(last -> vault.open(last.attributes()));
    var before = known.map(Attributes::of).orElse(Attributes.NONE);
    var attributes = Described.changed(before, command.attributes());
    var called = described.flatMap(last -> vault.open(last.name()));
    var name =
        command
            .name()
            .or(() -> called)
            .or(() -> attributes.get(Attributes.REFERENCE))
            .orElseThrow();
    if (called.equals(Optional.of(name)) && attributes.equals(before)) {
      return Outcome.DONE;
    }
    var outcome = described.isPresent() ? Outcome.DONE : Outcome.CREATED;
    apply(
        new AccountDescribed(
            account,
            kept(called, name, described.map(AccountDescribed::name), account, vault),
            kept(
                known,
                attributes.json(),
                described.map(AccountDescribed::attributes),
                account,
                vault)));
    return outcome;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome remove(RemoveAccount command) {
    if (described.isEmpty()) {
      throw Rejection.notFound("account.unknown", "There is no such company").asException();
    }
    apply(new AccountRemoved(command.account().toString()));
    return Outcome.DONE;
  }

  /** What is sealed stays so while it says the same. */
  private static Sealed kept(
      Optional<String> was, String is, Optional<Sealed> sealed, String subject, Vault vault) {
    return sealed.filter(_ -> was.equals(Optional.of(is))).orElseGet(() -> vault.seal(subject, is));
  }

  @EventSourcingHandler
  void on(AccountEvent event) {
    id = new AccountStream(AccountId.of(event.accountId()));
    described =
        switch (event) {
          case AccountDescribed now -> Optional.of(now);
          case AccountRemoved _ -> Optional.empty();
        };
  }
}
