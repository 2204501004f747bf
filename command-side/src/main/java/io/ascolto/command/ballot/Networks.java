package io.ascolto.command.ballot;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells networks apart without keeping which they are: the hash of an address's first bytes, keyed
 * with a secret that lives for thirty days. Once its key is destroyed nobody can try all networks
 * to find out which one a hash is of.
 */
@Component
class Networks {

  private static final Duration LIFETIME = Duration.ofDays(30);

  /** A provider's usual assignment to one site or household. */
  private static final int BYTES_OF_IPV4 = 3;

  private static final int BYTES_OF_IPV6 = 6;

  /** Whose the secret is in the vault: nobody's. */
  private static final String NOBODY = new UUID(0, 0).toString();

  private static final int LONGEST_HASH = 32;

  private record Secret(Sealed box, Instant since) {}

  private final JdbcClient jdbc;
  private final Vault vault;

  Networks(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Empty where that is no address. It blocks. */
  Optional<String> hash(String address, Instant now) {
    return prefix(address)
        .map(prefix ->
            vault.keyedHash("network " + secret(now) + " " + prefix).substring(0, LONGEST_HASH));
  }

  static Optional<String> prefix(String address) {
    try {
      var at = InetAddress.ofLiteral(address);
      var bytes = at instanceof Inet4Address ? BYTES_OF_IPV4 : BYTES_OF_IPV6;
      return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(at.getAddress(), bytes)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A new one where there is none, where it is too old, and where its key was destroyed. */
  private String secret(Instant now) {
    var last = last();
    return last.filter(secret -> now.isBefore(secret.since().plus(LIFETIME)))
        .flatMap(secret -> vault.open(secret.box()))
        .orElseGet(() -> {
          last.ifPresent(old -> vault.destroy(List.of(old.box().key())));
          return begun(now);
        });
  }

  private Optional<Secret> last() {
    return jdbc.sql("SELECT box, since FROM network_secret WHERE id = 1")
        .query((row, _) ->
            new Secret(Sealed.read(row.getString(1)), Instant.ofEpochSecond(row.getLong(2))))
        .optional();
  }

  private String begun(Instant now) {
    var secret = UUID.randomUUID() + " " + UUID.randomUUID();
    var box = vault.seal(NOBODY, secret);
    vault.force();
    jdbc.sql(
            "INSERT INTO network_secret (id, box, since) VALUES (1, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET box = excluded.box, since = excluded.since")
        .params(box.written(), now.getEpochSecond())
        .update();
    return secret;
  }
}
