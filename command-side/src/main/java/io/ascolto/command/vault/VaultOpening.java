package io.ascolto.command.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings keys and ledger together, and looks whether these keys belong to this data. */
final class VaultOpening {

  private static final Logger LOG = LoggerFactory.getLogger(VaultOpening.class);

  static final String LEDGER = "destroyed.log";
  static final String MARK = "keys.mark";
  private static final int CACHED_KEYS = 20_000;
  private static final int SECRET_BYTES = 32;

  private VaultOpening() {}

  static Vault open(VaultProperties at, Clock clock) {
    var apart = KeyFolder.own(at.ledgerFolder());
    try {
      var vault =
          at.keys().url().isEmpty() ? inSlots(at, apart, clock) : inPostgres(at, apart, clock);
      vault.fault().ifPresent(why -> LOG.error("{}. The hub takes no commands.", why));
      return vault;
    } catch (IOException e) {
      apart.close();
      throw new UncheckedIOException("The vault cannot be opened", e);
    } catch (RuntimeException e) {
      apart.close();
      throw e;
    }
  }

  private static Vault inSlots(VaultProperties at, KeyFolder apart, Clock clock)
      throws IOException {
    var folder = KeyFolder.own(at.keyDir());
    try {
      var ledger = new TwinLedger(file(apart), file(folder));
      var keys = SlotKeys.open(folder, ledger::has);
      return new Vault(keys, ledger, cache(Duration.ofDays(1)), hash(keys, apart), clock, apart);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Vault inPostgres(VaultProperties at, KeyFolder apart, Clock clock)
      throws IOException {
    var database = PostgresVault.open(at.keys());
    try {
      var ledger = new TwinLedger(file(apart), new PostgresLedger(database));
      var keys = new PostgresKeys(database);
      return new Vault(keys, ledger, cache(Duration.ofMinutes(1)), hash(keys, apart), clock, apart);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static FileLedger file(KeyFolder folder) throws IOException {
    return FileLedger.open(folder.file(LEDGER));
  }

  private static KeyCache cache(Duration life) {
    return new KeyCache(CACHED_KEYS, life, System::nanoTime);
  }

  /** The mark beside the ledger tells a first start from one whose keys were left behind. */
  private static KeyedHash hash(Keys keys, KeyFolder apart) throws IOException {
    var mark = apart.read(MARK).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    var secret = mark.isPresent() ? keys.secret() : first(keys);
    var hash = secret.map(KeyedHash::with);
    var found = hash.map(h -> h.of(MARK));
    if (mark.isPresent() && !mark.equals(found)) {
      return KeyedHash.without(
          "The keys are missing or are another hub's; restore those that belong to " + apart);
    }
    apart.write(MARK, found.orElseThrow().getBytes(StandardCharsets.UTF_8));
    return hash.orElseThrow();
  }

  private static Optional<byte[]> first(Keys keys) {
    return Optional.of(keys.keepSecret(new Cryptor().random(SECRET_BYTES)));
  }
}
