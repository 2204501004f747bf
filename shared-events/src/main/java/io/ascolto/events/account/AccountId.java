package io.ascolto.events.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a customer's company; says nothing about which it is. */
public record AccountId(UUID value) {

  public static AccountId of(String id) {
    return new AccountId(UUID.fromString(id));
  }

  /**
   * The same company has the same id, whoever tells of it first.
   *
   * @param keyedHash of what the hub's owners call the company in their own systems
   */
  public static AccountId derived(String keyedHash) {
    return new AccountId(
        UUID.nameUUIDFromBytes(("account " + keyedHash).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
