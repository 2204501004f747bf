package io.ascolto.command.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keys in a PostgreSQL database of their own, shared by the nodes of a hub. A key is zeroed and
 * deleted; its former row lies in the table until VACUUM and in the WAL while that is kept.
 */
final class PostgresKeys implements Keys {

  private final PostgresVault database;
  private final JdbcTemplate jdbc;

  PostgresKeys(PostgresVault database) {
    this.database = database;
    this.jdbc = database.jdbc();
    jdbc.update("delete from vault.key where id in (select id from ledger.destroyed)");
  }

  @Override
  public void add(Collection<Key> fresh) {
    var ids = fresh.stream().map(Key::id).toArray();
    var subjects = fresh.stream().map(Key::subject).toArray();
    var materials = fresh.stream().map(Key::material).toArray(byte[][]::new);
    jdbc.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (var insert =
                  connection.prepareStatement(
                      "insert into vault.key (id, subject, material)"
                          + " select * from unnest(?, ?, ?) on conflict (id) do nothing")) {
                insert.setArray(1, connection.createArrayOf("uuid", ids));
                insert.setArray(2, connection.createArrayOf("uuid", subjects));
                insert.setArray(3, connection.createArrayOf("bytea", materials));
                return insert.executeUpdate();
              }
            });
  }

  @Override
  public Optional<Key> find(UUID id) {
    return jdbc
        .query(
            "select subject, material from vault.key where id = ?",
            (row, _) -> new Key(id, row.getObject(1, UUID.class), row.getBytes(2)),
            id)
        .stream()
        .findFirst();
  }

  @Override
  public List<UUID> of(UUID subject) {
    return jdbc.query(
        "select id from vault.key where subject = ?",
        (row, _) -> row.getObject(1, UUID.class),
        subject);
  }

  /** Zeroed first, so that whoever follows the table by replication holds no last true image. */
  @Override
  public void erase(Collection<UUID> ids) {
    database.inTransaction(() -> {
      forIds("update vault.key set material = '' where id = any(?)", ids);
      forIds("delete from vault.key where id = any(?)", ids);
    });
  }

  @Override
  public Optional<byte[]> secret() {
    return jdbc.query("select material from vault.secret", (row, _) -> row.getBytes(1)).stream()
        .findFirst();
  }

  @Override
  public byte[] keepSecret(byte[] secret) {
    jdbc.update("insert into vault.secret (material) values (?) on conflict do nothing", secret);
    return secret().orElseThrow();
  }

  /** A lost connection comes back, and what could not be added is added then. */
  @Override
  public Optional<String> fault() {
    return Optional.empty();
  }

  @Override
  public void close() {
    database.close();
  }

  private void forIds(String sql, Collection<UUID> ids) {
    jdbc.update(
        sql,
        statement ->
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())));
  }
}
