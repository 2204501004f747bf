package io.ascolto.command.integration;

import io.ascolto.command.integration.Intake.Source;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Remembers what an import of customers asked for. */
final class RecordingCustomers implements CustomerIntake {

  final Set<String> known = new HashSet<>();
  final Map<String, Company> companies = new LinkedHashMap<>();
  final Map<String, Person> people = new LinkedHashMap<>();

  @Override
  public boolean has(Company company) {
    return known.contains(company.reference());
  }

  @Override
  public boolean has(Person person) {
    return known.contains(person.member());
  }

  @Override
  public Optional<Reason> refusal(Company company) {
    return company.name().filter(name -> name.length() > 40).isPresent()
        ? Optional.of(new Reason("field.too.long", "name is too long", Map.of("field", "name")))
        : Optional.empty();
  }

  @Override
  public Optional<Reason> refusal(Person person) {
    return person.company().filter(company -> !known.contains(company)).isPresent()
        ? Optional.of(Reason.column("account.unknown", "account", "is not known"))
        : Optional.empty();
  }

  @Override
  public synchronized CompletableFuture<?> describe(Company company, Source source) {
    companies.put(company.reference(), company);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletableFuture<?> describe(Person person, Source source) {
    people.put(person.member(), person);
    return CompletableFuture.completedFuture(null);
  }
}
