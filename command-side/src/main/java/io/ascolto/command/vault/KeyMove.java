package io.ascolto.command.vault;

import io.ascolto.command.vault.VaultProperties.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

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
    var copied = 0;
    for (var batch : batches()) {
      to.add(batch);
      copied += batch.size();
    }
    check(to, copied);
    return copied;
  }

  private void check(PostgresKeys to, int copied) {
    var count = database.jdbc().queryForObject("select count(*) from vault.key", Integer.class);
    if (count == null || count != copied) {
      throw new IllegalStateException(
          "There are " + count + " keys in that database, and not the " + copied + " of this hub");
    }
    for (var batch : batches()) {
      var first = batch.getFirst();
      var found = to.find(first.id()).map(Key::material);
      if (!found.map(one -> Arrays.equals(one, first.material())).orElse(false)) {
        throw new IllegalStateException("A key did not arrive as it was");
      }
    }
  }

  private List<List<Key>> batches() {
    var seen = new HashSet<UUID>();
    var batches = new ArrayList<List<Key>>();
    var batch = new ArrayList<Key>();
    for (var key : from.all()) {
      if (!ledger.has(key.id()) && seen.add(key.id())) {
        batch.add(key);
        if (batch.size() == TOGETHER) {
          batches.add(List.copyOf(batch));
          batch.clear();
        }
      }
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
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
