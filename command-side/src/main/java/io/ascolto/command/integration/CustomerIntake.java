package io.ascolto.command.integration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What an import of customers asks of the slices that keep them. Repeating a description is
 * harmless, and nobody gets a letter for it.
 */
public interface CustomerIntake {

  /**
   * @param reference what it is called in its own systems
   */
  record Company(String reference, Optional<String> name, Map<String, String> attributes) {}

  /**
   * @param member an id or an address
   * @param company what theirs is called in its own systems
   */
  record Person(String member, Optional<String> company, Map<String, String> attributes) {}

  boolean has(Company company);

  boolean has(Person person);

  /** Why it would be refused as things stand. */
  Optional<Reason> refusal(Company company);

  Optional<Reason> refusal(Person person);

  CompletableFuture<?> describe(Company company, Intake.Source source);

  /** Whoever has an address that is not known yet is a member from then on. */
  CompletableFuture<?> describe(Person person, Intake.Source source);
}
