package io.ascolto.command.vault;

import io.ascolto.command.vault.VaultProperties.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Copies keys, secret and ledger of a hub that does not run from its slots into a PostgreSQL
 * database. The slots are left as they are: they are somebody's to throw away.
 */
public final class KeyMove implements AutoCloseable {

  private static final int TOGETHER = 1_000;

  private final KeyFolder apart;
  private final KeyFolder slots;
  private final TwinLedger ledger;
  private final SlotKeys from;
  private final PostgresVault database;

  private KeyMove(
      KeyFolder apart, KeyFolder slots, TwinLedger ledger, SlotKeys from, PostgresVault database) {
    this.apart = apart;
    this.slots = slots;
    this.ledger = ledger;
    this.from = from;
    this.database = database;
  }

  /**
   * Owns both folders until it is closed.
   *
   * @throws IllegalStateException while a hub runs on them
   */
  public static KeyMove open(
      Path ledgerFolder, Path keyFolder, String url, String username, String password)
      throws IOException {
    var apart = KeyFolder.own(ledgerFolder);
    try {
      var slots = KeyFolder.own(keyFolder);
      var ledger =
          new TwinLedger(
              FileLedger.open(apart.file(VaultOpening.LEDGER)),
              FileLedger.open(slots.file(VaultOpening.LEDGER)));
      var from = SlotKeys.open(slots, ledger::has);
      var database = PostgresVault.open(new Keys(url, username, password));
      return new KeyMove(apart, slots, ledger, from, database);
    } catch (IOException | RuntimeException e) {
      apart.close();
      throw e;
    }
  }

  /** How many keys were copied; the same again changes nothing. */
  public int copy() throws IOException {
    var secret =
        from.secret().orElseThrow(() -> new IllegalStateException("There are no keys in " + slots));
    var mark =
        apart.read(VaultOpening.MARK).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (!mark.map(found -> KeyFiles.belong(secret, found)).orElse(false)) {
      throw new IllegalStateException("The keys in " + slots + " are those of another hub");
    }
    var to = new PostgresKeys(database);
    if (!Arrays.equals(to.keepSecret(secret), secret)) {
      throw new IllegalStateException("That database has the keys of another hub");
    }
    new PostgresLedger(database).enter(ledger.all());
    var living = from.all().stream().filter(key -> !ledger.has(key.id())).toList();
    for (var first = 0; first < living.size(); first += TOGETHER) {
      to.add(living.subList(first, Math.min(living.size(), first + TOGETHER)));
    }
    check(to, living);
    return living.size();
  }

  /** All of them, and of each batch one as it was. */
  private void check(PostgresKeys to, List<Key> living) {
    var count = database.jdbc().queryForObject("select count(*) from vault.key", Integer.class);
    if (!Objects.equals(count, living.size())) {
      throw new IllegalStateException(
          "That database has " + count + " keys, and this hub has " + living.size());
    }
    for (var at = 0; at < living.size(); at += TOGETHER) {
      var key = living.get(at);
      var found = to.find(key.id()).map(Key::material);
      if (!found.map(one -> Arrays.equals(one, key.material())).orElse(false)) {
        throw new IllegalStateException("A key did not arrive as it was");
      }
    }
  }

  @Override
  public void close() {
    // The slots give their own folder up.
    try (apart;
        from) {
      database.close();
    } finally {
      ledger.close();
    }
  }
}
