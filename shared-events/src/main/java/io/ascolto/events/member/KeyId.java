package io.ascolto.events.member;

import java.util.UUID;

/** Identity of a key of the API; says nothing of the key itself. */
public record KeyId(UUID value) {

  /** Every hash has 128 bits at least, as hexadecimal digits. */
  private static final int DIGITS = 32;

  public static KeyId of(String id) {
    return new KeyId(UUID.fromString(id));
  }

  /** Of a key that nobody gave an id, by its keyed hash. */
  public static KeyId ofHash(String hash) {
    var digits = hash.substring(0, DIGITS);
    return of(digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
