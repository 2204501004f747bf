package io.ascolto.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The limit beside which the hub is measured: rows of its own log, written again by nothing but
 * JDBC into a table of the same shape in the same database, in groups, each durable before the
 * next.
 */
final class BareInserts {

  private static final int GROUP = 64;
  private static final int COLUMNS = 10;

  private BareInserts() {}

  /** Rows a second. The hub must not be running. */
  static double measure(Store store, Log log, int rows) {
    try (var connection = log.connect()) {
      var events = votes(connection, rows);
      prepare(store, connection);
      connection.setAutoCommit(false);
      var began = System.nanoTime();
      insert(connection, events);
      return events.size() / ((System.nanoTime() - began) / 1e9);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void prepare(Store store, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (store.isEmbedded()) {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        statement.execute(copyOfTheTable(connection));
      } else {
        statement.execute("CREATE TABLE bare (LIKE domain_event_entry INCLUDING ALL)");
      }
    }
  }

  private static String copyOfTheTable(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT sql FROM sqlite_master WHERE name = 'domain_event_entry'")) {
      row.next();
      return row.getString(1).replace("domain_event_entry", "bare");
    }
  }

  private static List<Object[]> votes(Connection connection, int limit) throws SQLException {
    var rows = new ArrayList<Object[]>();
    try (var statement = connection.createStatement();
        var votes =
            statement.executeQuery(
                "SELECT * FROM domain_event_entry WHERE payload_type LIKE '%VoteCast'"
                    + " ORDER BY global_index LIMIT "
                    + limit)) {
      while (votes.next()) {
        rows.add(row(votes));
      }
    }
    return rows;
  }

  private static Object[] row(ResultSet votes) throws SQLException {
    var values = new Object[COLUMNS];
    for (var i = 0; i < COLUMNS; i++) {
      values[i] = votes.getObject(i + 1);
    }
    return values;
  }

  private static void insert(Connection connection, List<Object[]> rows) throws SQLException {
    var places = "?" + ", ?".repeat(COLUMNS - 1);
    try (var insert = connection.prepareStatement("INSERT INTO bare VALUES (" + places + ")")) {
      for (var from = 0; from < rows.size(); from += GROUP) {
        for (var row : rows.subList(from, Math.min(from + GROUP, rows.size()))) {
          for (var i = 0; i < COLUMNS; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
      }
    }
  }
}
