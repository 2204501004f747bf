package io.ascolto.query.platform.lists;

import io.ascolto.events.account.Attributes;
import java.util.Optional;

/**
 * What is known of a member as a customer.
 *
 * @param account the id of their company, which may have been removed
 */
public record Customer(Optional<String> account, Attributes attributes) {

  /** Of whom nothing is known. */
  public static final Customer UNKNOWN = new Customer(Optional.empty(), Attributes.NONE);
}
