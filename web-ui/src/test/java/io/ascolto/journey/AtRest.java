package io.ascolto.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an embedded hub keeps beside the log, table by table, read past it while it runs. */
record AtRest(Map<String, Rows> tables) {

  /**
   * @param digest of every value of every row
   */
  record Rows(long count, String digest) {}

  /** The log itself, of which the position of its end says more. */
  private static final String LOG = "domain_event_entry";

  /** That somebody was there, which also who may not still was; and what the hub does each day. */
  private static final Set<String> BY_ITSELF = Set.of("presence", "api_key_use", "retention_run");

  /** The same of a session, which has more in its row. */
  private static final String SEEN = "seen_at";

  static AtRest of(Hub hub) {
    Path events = hub.data().resolve("events.sqlite");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events)) {
      var tables = new TreeMap<String, Rows>();
      for (var table : names(connection)) {
        tables.put(table, rows(connection, table));
      }
      return new AtRest(tables);
    } catch (SQLException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  long rows() {
    return tables.values().stream().mapToLong(Rows::count).sum();
  }

  private static List<String> names(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
                    + " 'sqlite_%'")) {
      var names = new ArrayList<String>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      names.remove(LOG);
      names.removeAll(BY_ITSELF);
      return names;
    }
  }

  /** In the order in which they lie, the same each time; not every table numbers its rows. */
  private static Rows rows(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      var digest = MessageDigest.getInstance("SHA-256");
      var columns = row.getMetaData();
      var count = 0L;
      while (row.next()) {
        count++;
        for (var column = 1; column <= columns.getColumnCount(); column++) {
          if (!columns.getColumnName(column).equals(SEEN)) {
            var value =
                row.getObject(column) instanceof byte[] box ? box : text(row.getString(column));
            digest.update(value);
            digest.update((byte) 0);
          }
        }
      }
      return new Rows(count, HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] text(String value) {
    return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }
}
