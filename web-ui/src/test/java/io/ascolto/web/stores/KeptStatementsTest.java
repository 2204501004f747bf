package io.ascolto.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KeptStatementsTest {

  private static final String ALL = "SELECT name FROM sqlite_schema";

  @TempDir Path folder;

  @Test
  void anEmbeddedLogsStatementIsPreparedOnce() {
    withPool(pool -> {
      var first = prepared(pool);
      assertThat(prepared(pool)).isSameAs(first);
    });
  }

  @Test
  void aKeptStatementKeepsNoOldStateOfTheFile() {
    withPool(pool -> {
      update(pool, "CREATE TABLE one (n INTEGER)");
      // Its row is read, and that there is no other one is not asked.
      try (var connection = pool.getConnection();
          var statement = connection.prepareStatement(ALL);
          var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
      }
      update(pool, "INSERT INTO one VALUES (1)");
      assertThat(isBusyWhenEmptied(pool)).isFalse();
    });
  }

  private interface Use {
    void of(DataSource pool) throws SQLException;
  }

  private void withPool(Use use) {
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withInitializer(new EmbeddedStores())
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues(
            "ascolto.data-dir=" + folder, "spring.mongodb.uri=mongodb://none.example")
        .run(context -> use.of(context.getBean(DataSource.class)));
  }

  private static PreparedStatement prepared(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.prepareStatement(ALL)) {
      return statement.unwrap(org.sqlite.jdbc4.JDBC4PreparedStatement.class);
    }
  }

  private static void update(DataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Whether some connection still reads what the file's journal would be emptied of. */
  private static boolean isBusyWhenEmptied(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return answer.next() && answer.getInt(1) == 1;
    }
  }
}
