package io.ascolto.command.vault;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What was destroyed and when, without a word on whose it was. Entries are durable at once. */
interface Ledger extends AutoCloseable {

  void enter(Map<UUID, Instant> destroyed);

  boolean has(UUID key);

  /** The same from memory alone: what other nodes destroyed may not be known here yet. */
  boolean knows(UUID key);

  Map<UUID, Instant> all();

  @Override
  void close();
}
