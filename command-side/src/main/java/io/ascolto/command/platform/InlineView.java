package io.ascolto.command.platform;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A small table that a rule over a set reads. The log's writer fills it with the connection that
 * appends the events, before the commit that holds them, so it is never late.
 */
public interface InlineView {

  /** A violated constraint refuses the append that holds the event, and no other. */
  void apply(Connection connection, Object event) throws SQLException;
}
