package io.ascolto.command.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of the keys. It is no bean, so that nothing else of the hub is ever given it by
 * accident; a commit is synchronous whatever the server's default.
 */
final class PostgresVault implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final long PATIENCE_MILLIS = 5_000;

  private final HikariDataSource source;
  private final TransactionTemplate transactions;

  private PostgresVault(HikariDataSource source) {
    this.source = source;
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  static PostgresVault open(VaultProperties.Keys at) {
    var config = new HikariConfig();
    config.setPoolName("keys");
    config.setJdbcUrl(at.url());
    config.setUsername(at.username());
    config.setPassword(at.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setConnectionInitSql("set synchronous_commit to on");
    var source = new HikariDataSource(config);
    try {
      migrate(source);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
    return new PostgresVault(source);
  }

  private static void migrate(HikariDataSource source) {
    Flyway.configure()
        .dataSource(source)
        .schemas("vault", "ledger")
        .locations("classpath:db/vault")
        .load()
        .migrate();
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(source);
  }

  void inTransaction(Runnable work) {
    transactions.executeWithoutResult(_ -> work.run());
  }

  @Override
  public void close() {
    source.close();
  }
}
