package io.ascolto.command.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the log's databases differ. */
public enum LogDialect {
  SQLITE(false) {
    @Override
    void takeTurn(Connection connection) throws SQLException {
      // One thread alone writes the log, but sessions lie in the same file. A transaction that
      // begins by reading is refused as soon as one of them is written; one that begins by writing
      // waits.
      try (var nothing =
          connection.prepareStatement("DELETE FROM domain_event_entry WHERE FALSE")) {
        nothing.executeUpdate();
      }
    }

    @Override
    boolean refuses(SQLException failure) {
      return primaryCode(failure) == SQLITE_CONSTRAINT;
    }

    @Override
    boolean isFatal(SQLException failure) {
      return primaryCode(failure) == SQLITE_IOERR;
    }
  },
  POSTGRESQL(true) {
    @Override
    void takeTurn(Connection connection) throws SQLException {
      // A statement of its own: the next one must see what the holder before committed.
      try (var lock = connection.createStatement()) {
        lock.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      }
    }

    @Override
    boolean refuses(SQLException failure) {
      return startsWith(failure, "23");
    }

    @Override
    boolean isFatal(SQLException failure) {
      return false;
    }
  };

  private static final int SQLITE_CONSTRAINT = 19;
  private static final int SQLITE_IOERR = 10;
  private static final long LOCK = 0x4153434F4C544FL;

  private final boolean shared;

  LogDialect(boolean shared) {
    this.shared = shared;
  }

  static LogDialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getURL().startsWith("jdbc:sqlite:") ? SQLITE : POSTGRESQL;
  }

  /** Whether other processes may append to the same log. */
  public boolean isShared() {
    return shared;
  }

  /** Waits until no other node appends; the turn ends with the transaction. */
  abstract void takeTurn(Connection connection) throws SQLException;

  /** Whether the database refused what was asked, and is otherwise well. */
  abstract boolean refuses(SQLException failure);

  /** Whether the disk failed, so that nothing it says later can be trusted. */
  abstract boolean isFatal(SQLException failure);

  private static int primaryCode(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql.getErrorCode() & 0xff;
      }
    }
    return 0;
  }

  private static boolean startsWith(SQLException failure, String stateClass) {
    for (SQLException next = failure; next != null; next = next.getNextException()) {
      if (next.getSQLState() != null && next.getSQLState().startsWith(stateClass)) {
        return true;
      }
    }
    return false;
  }
}
