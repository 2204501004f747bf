package io.ascolto.command.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;

/** The statements over the table of events. */
final class LogTable {

  private static final String COLUMNS =
      "event_identifier, aggregate_identifier, sequence_number, type, payload_type,"
          + " payload_revision, time_stamp, payload, meta_data";

  private LogTable() {}

  static long head(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement("SELECT max(global_index) FROM domain_event_entry");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  static boolean isDense(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement(
                "SELECT count(*), coalesce(max(global_index), 0) FROM domain_event_entry");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1) == row.getLong(2);
    }
  }

  static PreparedStatement insert(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO domain_event_entry (global_index, "
            + COLUMNS
            + ") VALUES (?,?,?,?,?,?,?,?,?,?)");
  }

  static void bind(PreparedStatement insert, long position, DomainEventData<byte[]> row)
      throws SQLException {
    insert.setLong(1, position);
    insert.setString(2, row.getEventIdentifier());
    insert.setString(3, row.getAggregateIdentifier());
    insert.setLong(4, row.getSequenceNumber());
    insert.setString(5, row.getType());
    insert.setString(6, row.getPayload().getType().getName());
    insert.setString(7, row.getPayload().getType().getRevision());
    insert.setString(8, row.getTimestamp().toString());
    insert.setBytes(9, row.getPayload().getData());
    insert.setBytes(10, row.getMetaData().getData());
  }

  static List<DomainEventData<byte[]>> ofAggregate(Connection connection, String id, long sequence)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM domain_event_entry WHERE aggregate_identifier = ?"
                + " AND sequence_number >= ? ORDER BY sequence_number")) {
      query.setString(1, id);
      query.setLong(2, sequence);
      try (var rows = query.executeQuery()) {
        var events = new ArrayList<DomainEventData<byte[]>>();
        while (rows.next()) {
          events.add(read(rows));
        }
        return events;
      }
    }
  }

  /**
   * @param without what the types begin with that are left out; nothing where it is empty
   */
  static List<TrackedEventData<byte[]>> between(
      Connection connection, long after, long upTo, String without, int limit) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + ", global_index FROM domain_event_entry WHERE global_index > ?"
                + " AND global_index <= ?"
                + (without.isEmpty() ? "" : " AND payload_type NOT LIKE ?")
                + " ORDER BY global_index LIMIT ?")) {
      var next = 1;
      query.setLong(next++, after);
      query.setLong(next++, upTo);
      if (!without.isEmpty()) {
        query.setString(next++, without + "%");
      }
      query.setInt(next, limit);
      try (var rows = query.executeQuery()) {
        var events = new ArrayList<TrackedEventData<byte[]>>();
        while (rows.next()) {
          events.add(
              new TrackedDomainEventData<>(
                  new GlobalSequenceTrackingToken(rows.getLong("global_index")), read(rows)));
        }
        return events;
      }
    }
  }

  private static DomainEventData<byte[]> read(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString(4),
        row.getString(2),
        row.getLong(3),
        row.getString(1),
        row.getString(7),
        row.getString(5),
        row.getString(6),
        row.getBytes(8),
        row.getBytes(9));
  }
}
