package io.ascolto.command;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** The tables of an embedded hub, empty. */
public final class Tables {

  private Tables() {}

  public static DataSource in(Path folder) {
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
