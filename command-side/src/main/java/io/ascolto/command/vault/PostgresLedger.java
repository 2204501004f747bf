package io.ascolto.command.vault;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger as the nodes of a hub share it. */
final class PostgresLedger implements Ledger {

  private static final int BATCH = 1000;

  private final PostgresVault database;
  private final JdbcTemplate jdbc;

  PostgresLedger(PostgresVault database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  @Override
  public void enter(Map<UUID, Instant> destroyed) {
    database.inTransaction(() ->
        jdbc.batchUpdate(
            "insert into ledger.destroyed (id, at) values (?, ?) on conflict do nothing",
            destroyed.entrySet(),
            BATCH,
            (insert, entry) -> {
              insert.setObject(1, entry.getKey());
              insert.setTimestamp(2, Timestamp.from(entry.getValue()));
            }));
  }

  @Override
  public boolean has(UUID key) {
    return !jdbc.queryForList("select 1 from ledger.destroyed where id = ?", key).isEmpty();
  }

  @Override
  public boolean knows(UUID key) {
    return false;
  }

  @Override
  public Map<UUID, Instant> all() {
    return jdbc
        .query(
            "select id, at from ledger.destroyed",
            (row, _) -> Map.entry(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The database is closed with the keys. */
  @Override
  public void close() {}
}
