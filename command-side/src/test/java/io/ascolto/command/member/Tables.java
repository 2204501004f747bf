package io.ascolto.command.member;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** The tables of an embedded hub, empty. */
final class Tables {

  private Tables() {}

  static DataSource in(Path folder) {
    var database = new SQLiteDataSource();
    database.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/sqlite")
        .load()
        .migrate();
    return database;
  }
}
