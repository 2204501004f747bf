package io.ascolto.command.member;

import io.ascolto.events.account.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the rules of members ask of the companies of customers. */
public interface Companies {

  /** Whether or not there is one that its own systems call so. */
  AccountId named(String reference);

  boolean has(AccountId account);

  /** Refused where what is told has no good shape. */
  CompletableFuture<AccountId> describe(
      String reference, Optional<String> name, Map<String, String> attributes);
}
