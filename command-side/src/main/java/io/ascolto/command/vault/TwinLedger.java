package io.ascolto.command.vault;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The ledger twice, apart from the keys and beside them, so that the backup of the one or the other
 * may be restored alone: what either knows to be destroyed stays so.
 */
final class TwinLedger implements Ledger {

  private final Ledger apart;
  private final Ledger beside;

  TwinLedger(Ledger apart, Ledger beside) {
    this.apart = apart;
    this.beside = beside;
    var unknownApart = beside.all();
    beside.enter(apart.all());
    apart.enter(unknownApart);
  }

  @Override
  public void enter(Map<UUID, Instant> destroyed) {
    apart.enter(destroyed);
    beside.enter(destroyed);
  }

  @Override
  public boolean has(UUID key) {
    return apart.has(key) || beside.has(key);
  }

  @Override
  public boolean knows(UUID key) {
    return apart.knows(key) || beside.knows(key);
  }

  @Override
  public Map<UUID, Instant> all() {
    return apart.all();
  }

  @Override
  public void close() {
    try (apart) {
      beside.close();
    }
  }
}
