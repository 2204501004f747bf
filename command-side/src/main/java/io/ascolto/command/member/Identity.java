package io.ascolto.command.member;

import io.ascolto.command.vault.Vault;
import java.util.Optional;

/**
 * Somebody of whom an issuer says who they are.
 *
 * @param subject what the issuer calls them, which stays the same whatever becomes of their address
 * @param address one that the issuer vouches for; empty where it does not
 * @param name what they are called
 * @param told what is known of them as a customer
 */
record Identity(
    String issuer, String subject, Optional<String> address, Optional<String> name, Told told) {

  /** By which the same person is found again. */
  static String hash(String issuer, String subject, Vault vault) {
    return vault.keyedHash("identity " + issuer + " " + subject);
  }

  /** Whose token came is personal. */
  @Override
  public String toString() {
    return "Identity of " + issuer;
  }
}
