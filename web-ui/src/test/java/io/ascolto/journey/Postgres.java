package io.ascolto.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL for one test, as durable as an operator's: the library's own default is not. */
public final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  public static Postgres start() {
    try {
      var postgres =
          new Postgres(
              EmbeddedPostgres.builder()
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .setServerConfig("full_page_writes", "on")
                  .start());
      postgres.prepare();
      return postgres;
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private void prepare() throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      for (var setting : new String[] {"fsync", "synchronous_commit"}) {
        try (var answer = statement.executeQuery("SHOW " + setting)) {
          if (!answer.next() || !answer.getString(1).equals("on")) {
            throw new IllegalStateException(setting + " is off: nothing would be proven");
          }
        }
      }
      statement.execute("CREATE DATABASE ascolto");
      statement.execute("CREATE DATABASE ascolto_keys");
    }
  }

  /** The environment variables of a hub on this server. */
  public Map<String, String> settings() {
    return Map.of("SPRING_DATASOURCE_URL", url("ascolto"), "ASCOLTO_KEYS_URL", url("ascolto_keys"));
  }

  /** A connection to the database of the log. */
  public Connection log() throws SQLException {
    return connect("ascolto");
  }

  public String version() {
    try (var connection = log()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database));
  }

  private String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException unstoppable) {
      throw new UncheckedIOException(unstoppable);
    }
  }
}
