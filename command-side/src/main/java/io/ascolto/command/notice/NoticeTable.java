package io.ascolto.command.notice;

import io.ascolto.command.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** What members were told of, and how far. On a connection whose transaction is the caller's. */
final class NoticeTable {

  /**
   * @param position of the last event that was dealt with
   * @param toldFrom events up to this one are told to nobody
   */
  record Progress(long position, long toldFrom) {}

  private NoticeTable() {}

  static Progress progress(Connection connection) throws SQLException {
    try (var query =
            connection.prepareStatement("SELECT position, told_from FROM notice_progress");
        var row = query.executeQuery()) {
      row.next();
      return new Progress(row.getLong(1), row.getLong(2));
    }
  }

  /** False where another hub on the same database was here meanwhile. */
  static boolean advance(Connection connection, long from, long to) throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE notice_progress SET position = ? WHERE position = ?")) {
      update.setLong(1, to);
      update.setLong(2, from);
      return update.executeUpdate() == 1;
    }
  }

  static void add(Connection connection, Notice notice) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO notice (member, position, kind, idea, comment, by_member, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        notice.member(),
        notice.position(),
        notice.kind().name(),
        notice.idea(),
        notice.comment().orElse(null),
        notice.by().orElse(null),
        notice.at().getEpochSecond());
  }
}
