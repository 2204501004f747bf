package io.ascolto.disk;

import io.ascolto.disk.Contents.Piece;
import io.ascolto.disk.Contents.Taker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of SQLite, row by row: what is longer than a page lies in several, each beginning with the
 * number of the next, so that a word may be cut in two.
 */
final class Tables {

  private Tables() {}

  /** Out of a copy, because SQLite writes where it reads after a crash. */
  static void read(Path file, Taker taker) throws IOException {
    var folder = Files.createTempDirectory("tables-");
    try {
      var copy = folder.resolve("copy.sqlite");
      Files.copy(file, copy);
      var log = Path.of(file + "-wal");
      if (Files.exists(log)) {
        Files.copy(log, Path.of(copy + "-wal"));
      }
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
        for (var table : names(connection)) {
          rows(connection, table, file + ", table " + table, taker);
        }
      }
    } catch (SQLException broken) {
      throw new IOException(file.toString(), broken);
    } finally {
      Contents.delete(folder);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      var names = new ArrayList<String>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }

  private static void rows(Connection connection, String table, String where, Taker taker)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      var columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        for (var column = 1; column <= columns; column++) {
          switch (row.getObject(column)) {
            case byte[] bytes -> taker.take(Piece.of(where, bytes));
            case String text -> taker.take(Piece.of(where, text));
            case null, default -> {}
          }
        }
      }
    }
  }
}
