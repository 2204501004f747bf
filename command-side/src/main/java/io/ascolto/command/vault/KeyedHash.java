package io.ascolto.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under the hub's secret; without the right secret it says why and hashes nothing. */
final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final Optional<SecretKeySpec> secret;
  private final Optional<String> fault;

  private KeyedHash(Optional<SecretKeySpec> secret, Optional<String> fault) {
    this.secret = secret;
    this.fault = fault;
  }

  static KeyedHash with(byte[] secret) {
    return new KeyedHash(Optional.of(new SecretKeySpec(secret, ALGORITHM)), Optional.empty());
  }

  static KeyedHash without(String fault) {
    return new KeyedHash(Optional.empty(), Optional.of(fault));
  }

  Optional<String> fault() {
    return fault;
  }

  String of(String normalised) {
    var key = secret.orElseThrow(() -> new KeyMissing(fault.orElseThrow()));
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }
}
