package io.ascolto.events.account;

import io.ascolto.events.Sealed;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a customer's company. */
public sealed interface AccountEvent {

  String accountId();

  /**
   * What is known of a company from now on, all of it.
   *
   * @param name what it is called
   * @param attributes {@link Attributes} as JSON
   */
  @Revision("1")
  record AccountDescribed(String accountId, Sealed name, Sealed attributes)
      implements AccountEvent {}

  /** Its people belong to no company, unless it is described again. */
  @Revision("1")
  record AccountRemoved(String accountId) implements AccountEvent {}
}
