package io.ascolto.web.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies a log with its tables from SQLite to PostgreSQL, and compares the two. */
final class LogCopy {

  private static final int TOGETHER = 1_000;

  /** Rows can be as large as pictures, and a batch lies in memory. */
  private static final long BYTES_TOGETHER = 8L * 1024 * 1024;

  private static final String TABLES =
      """
      SELECT name FROM sqlite_master WHERE type = 'table'
      AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%' ORDER BY name
      """;

  private static final String EVENTS =
      """
      SELECT aggregate_identifier, global_index, sequence_number, event_identifier, type,
        payload_type, payload_revision, time_stamp, payload, meta_data
      FROM domain_event_entry ORDER BY aggregate_identifier, sequence_number
      """;

  private final Connection from;
  private final Connection to;

  LogCopy(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** Rows by the name of their table; in one transaction, which the caller commits. */
  Map<String, Long> copy() throws SQLException {
    var rows = new LinkedHashMap<String, Long>();
    for (var table : tables()) {
      // What a first start on the new database wrote is of no hub yet.
      execute("DELETE FROM " + table);
      rows.put(table, copy(table));
    }
    execute(
        "SELECT setval('idea_number', greatest(1, (SELECT coalesce(max(number), 0) FROM idea)),"
            + " (SELECT count(*) > 0 FROM idea))");
    return rows;
  }

  /** Whether nothing is there that somebody would miss. */
  boolean isEmpty() throws SQLException {
    return count(to, "domain_event_entry") == 0;
  }

  private List<String> tables() throws SQLException {
    try (var query = from.prepareStatement(TABLES);
        var row = query.executeQuery()) {
      var tables = new ArrayList<String>();
      while (row.next()) {
        tables.add(row.getString(1));
      }
      return tables;
    }
  }

  private long copy(String table) throws SQLException {
    try (var query = from.prepareStatement("SELECT * FROM " + table);
        var row = query.executeQuery()) {
      var columns = columns(row);
      var types = types(table, columns);
      var names = String.join(", ", columns);
      var marks = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(","));
      try (var insert =
          to.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
        var copied = 0L;
        var waiting = 0L;
        while (row.next()) {
          waiting += bind(insert, row, types);
          insert.addBatch();
          copied++;
          if (copied % TOGETHER == 0 || waiting > BYTES_TOGETHER) {
            insert.executeBatch();
            waiting = 0;
          }
        }
        insert.executeBatch();
        return copied;
      }
    }
  }

  private static List<String> columns(ResultSet row) throws SQLException {
    var described = row.getMetaData();
    var columns = new ArrayList<String>();
    for (var i = 1; i <= described.getColumnCount(); i++) {
      columns.add(described.getColumnName(i));
    }
    return columns;
  }

  /** SQLite has none of its own: what goes where is for the other side to say. */
  private List<Integer> types(String table, List<String> columns) throws SQLException {
    try (var query =
            to.prepareStatement(
                "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE FALSE");
        var none = query.executeQuery()) {
      var types = new ArrayList<Integer>();
      for (var i = 1; i <= columns.size(); i++) {
        types.add(none.getMetaData().getColumnType(i));
      }
      return types;
    }
  }

  /** How many bytes it holds that are no text. */
  private static long bind(PreparedStatement insert, ResultSet row, List<Integer> types)
      throws SQLException {
    var size = 0L;
    for (var i = 1; i <= types.size(); i++) {
      int type = types.get(i - 1);
      if (row.getObject(i) == null) {
        insert.setNull(i, type);
      } else {
        switch (type) {
          case Types.BIT, Types.BOOLEAN -> insert.setBoolean(i, row.getBoolean(i));
          case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> insert.setLong(i, row.getLong(i));
          case Types.BINARY, Types.VARBINARY -> {
            var bytes = row.getBytes(i);
            size += bytes.length;
            insert.setBytes(i, bytes);
          }
          default -> insert.setString(i, row.getString(i));
        }
      }
    }
    return size;
  }

  /**
   * How many streams there are, with a digest of each; both sides are read in the same order.
   *
   * @throws SQLException names the first stream that differs
   */
  long compare() throws SQLException {
    try (var here = from.prepareStatement(EVENTS);
        var there = to.prepareStatement(EVENTS)) {
      there.setFetchSize(TOGETHER);
      try (var left = here.executeQuery();
          var right = there.executeQuery()) {
        var ours = new Streams(left);
        var theirs = new Streams(right);
        var streams = 0L;
        for (var one = ours.next(); one.name() != null; one = ours.next()) {
          var other = theirs.next();
          if (!one.equals(other)) {
            throw new SQLException("The stream " + one.name() + " did not arrive as it was");
          }
          streams++;
        }
        if (theirs.next().name() != null) {
          throw new SQLException("There are more streams than were copied");
        }
        return streams;
      }
    }
  }

  /** The digests of a result in the order of its streams. */
  private static final class Streams {

    private final ResultSet rows;
    private boolean more;

    Streams(ResultSet rows) throws SQLException {
      this.rows = rows;
      this.more = rows.next();
    }

    /** Without a name after the last one. */
    Digest next() throws SQLException {
      if (!more) {
        return new Digest(null, 0, "");
      }
      var name = rows.getString(1);
      var digest = sha256();
      var events = 0L;
      while (more && name.equals(rows.getString(1))) {
        for (var column = 2; column <= 8; column++) {
          add(
              digest,
              Objects.toString(rows.getString(column), "").getBytes(StandardCharsets.UTF_8));
        }
        add(digest, rows.getBytes(9));
        add(digest, rows.getBytes(10));
        events++;
        more = rows.next();
      }
      return new Digest(name, events, HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, byte[] field) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
      digest.update(field);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }

  private record Digest(@Nullable String name, long events, String sha) {}

  static long count(Connection in, String table) throws SQLException {
    try (var query = in.prepareStatement("SELECT count(*) FROM " + table);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = to.createStatement()) {
      statement.execute(sql);
    }
  }
}
