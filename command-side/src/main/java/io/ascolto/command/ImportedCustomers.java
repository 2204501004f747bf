package io.ascolto.command;

import io.ascolto.command.account.Accounts;
import io.ascolto.command.integration.CustomerIntake;
import io.ascolto.command.integration.Intake.Source;
import io.ascolto.command.integration.Reason;
import io.ascolto.command.integration.Reasons;
import io.ascolto.command.member.Directory;
import io.ascolto.command.member.Profiles;
import io.ascolto.command.platform.Rejected;
import io.ascolto.events.Occurrence;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An import's commands about customers go the way of all commands. */
@Component
class ImportedCustomers implements CustomerIntake {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Accounts accounts;
  private final Directory directory;
  private final Profiles profiles;

  ImportedCustomers(Accounts accounts, Directory directory, Profiles profiles) {
    this.accounts = accounts;
    this.directory = directory;
    this.profiles = profiles;
  }

  @Override
  public boolean has(Company company) {
    return isCompany(company.reference());
  }

  @Override
  public boolean has(Person person) {
    return directory.named(person.member()).blockOptional(LIMIT).isPresent();
  }

  @Override
  public Optional<Reason> refusal(Company company) {
    return refusal(accounts.check(company.reference(), company.name(), company.attributes()));
  }

  @Override
  public Optional<Reason> refusal(Person person) {
    if (!Directory.isAddress(person.member()) && !has(person)) {
      return Optional.of(
          about("member.unknown", "email", "is neither an e-mail address nor a member's id"));
    }
    if (person.company().filter(company -> !isCompany(company)).isPresent()) {
      return Optional.of(about("account.unknown", "account", "is no company that the hub knows"));
    }
    return refusal(Mono.fromRunnable(() -> profiles.check(new HashMap<>(person.attributes()))));
  }

  @Override
  public CompletableFuture<?> describe(Company company, Source source) {
    return accounts
        .describe(company.reference(), company.name(), company.attributes(), occurrence(source))
        .toFuture();
  }

  @Override
  public CompletableFuture<?> describe(Person person, Source source) {
    return directory
        .namedOrJoined(person.member())
        .flatMap(known ->
            Mono.fromFuture(() ->
                profiles.describe(
                    known.member(),
                    person.company(),
                    new HashMap<>(person.attributes()),
                    occurrence(source))))
        .toFuture();
  }

  private boolean isCompany(String reference) {
    return accounts.has(accounts.named(reference));
  }

  private static Optional<Reason> refusal(Mono<Void> check) {
    try {
      check.block(LIMIT);
      return Optional.empty();
    } catch (Rejected refused) {
      return Optional.of(Reasons.of(refused));
    }
  }

  private static Reason about(String code, String column, String says) {
    return new Reason(code, column + " " + says, Map.of("column", column));
  }

  private static Map<String, String> occurrence(Source source) {
    return Map.of(
        Occurrence.IMPORT,
        source.importId(),
        Occurrence.OCCURRED_AT,
        source.occurredAt().toString());
  }
}
