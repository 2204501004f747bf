package io.ascolto.proof;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The stored log, read past the hub. */
interface Log {

  Connection connect() throws SQLException;

  static Log of(Hub hub) {
    return () -> DriverManager.getConnection("jdbc:sqlite:" + file(hub));
  }

  static Log of(Postgres postgres) {
    return postgres::log;
  }

  static Path file(Hub hub) {
    return hub.data().resolve("events.sqlite");
  }

  /** The file of the embedded log and what SQLite keeps beside it, in bytes. */
  static long size(Hub hub) {
    var total = 0L;
    for (var suffix : new String[] {"", "-wal", "-shm"}) {
      var path = Path.of(file(hub) + suffix);
      try {
        total += Files.exists(path) ? Files.size(path) : 0;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return total;
  }

  /** How many events there are and the position of the last; equal where no hole is. */
  record Extent(long count, long max) {}

  default Extent extent() {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), coalesce(max(global_index), 0) FROM domain_event_entry")) {
      row.next();
      return new Extent(row.getLong(1), row.getLong(2));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
