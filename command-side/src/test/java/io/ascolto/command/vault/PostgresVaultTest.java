package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresVaultTest extends VaultContract {

  private static EmbeddedPostgres postgres;

  private String database = "postgres";

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @Override
  @BeforeEach
  void openVault() {
    database = "keys_" + UUID.randomUUID().toString().replace("-", "");
    new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + database);
    super.openVault();
  }

  @Override
  Vault open(Path folder) {
    return VaultOpening.open(
        new VaultProperties(
            folder.resolve("data"),
            folder.resolve("keys"),
            null,
            new VaultProperties.Keys(postgres.getJdbcUrl("postgres", database), "postgres", "")),
        Clock.systemUTC());
  }

  @Override
  void lose(UUID key) {
    keys().update("delete from vault.key where id = ?", key);
  }

  @Test
  void anotherNodeOpensAndLearnsWhatWasDestroyed() {
    var kept = forced(ADA, "kept");
    var gone = forced(ADA, "gone");
    try (var other = open(folder.resolve("other"))) {
      assertThat(other.open(kept)).contains("kept");
      assertThat(other.keyedHash("ada@example.org")).isEqualTo(vault.keyedHash("ada@example.org"));
      vault.destroy(List.of(gone.key()));
      assertThat(other.open(gone)).isEmpty();
      assertThat(other.readOnly()).isFalse();
    }
  }

  @Test
  void keysOfAnOlderBackupStayDestroyed() {
    var gone = forced(ADA, "gone");
    var row = keys().queryForMap("select * from vault.key where id = ?", gone.key());
    vault.destroy(List.of(gone.key()));
    vault.close();
    keys().update("delete from ledger.destroyed");
    keys()
        .update(
            "insert into vault.key values (?, ?, ?)",
            row.get("id"),
            row.get("subject"),
            row.get("material"));
    vault = open(folder);
    assertThat(vault.open(gone)).isEmpty();
    assertThat(keys().queryForList("select * from vault.key where id = ?", gone.key())).isEmpty();
  }

  @Test
  void repeatingABatchWhoseOutcomeWasUnknownChangesNothing() {
    try (var store =
        PostgresVault.open(
            new VaultProperties.Keys(postgres.getJdbcUrl("postgres", database), "postgres", ""))) {
      var batch = List.of(new Key(UUID.randomUUID(), UUID.fromString(ADA), new byte[Key.LENGTH]));
      new PostgresKeys(store).add(batch);
      new PostgresKeys(store).add(batch);
      assertThat(vault.keysOf(ADA)).hasSize(1);
    }
  }

  @Test
  void speed() {
    vault.close();
    VaultSpeedTest.measure("PostgreSQL", 10_000, () -> open(folder));
    vault = open(folder);
  }

  private JdbcTemplate keys() {
    return new JdbcTemplate(postgres.getDatabase("postgres", database));
  }
}
