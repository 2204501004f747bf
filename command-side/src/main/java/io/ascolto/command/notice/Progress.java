package io.ascolto.command.notice;

import io.ascolto.command.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How far events were told of.
 *
 * @param position of the last event that was dealt with
 * @param toldFrom events up to this one are told to nobody
 */
record Progress(long position, long toldFrom) {

  static Progress read(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement("SELECT position, told_from FROM notice_progress");
        var row = query.executeQuery()) {
      row.next();
      return new Progress(row.getLong(1), row.getLong(2));
    }
  }

  /** Another hub on the same database may be further already. */
  static void note(Connection connection, long position) throws SQLException {
    Sql.update(
        connection,
        "UPDATE notice_progress SET position = ? WHERE position < ?",
        position,
        position);
  }

  Progress at(long further) {
    return new Progress(further, toldFrom);
  }
}
