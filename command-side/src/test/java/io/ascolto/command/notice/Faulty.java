package io.ascolto.command.notice;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A database whose connections break at one statement or commit, as if the hub were killed there.
 */
final class Faulty {

  private static final Set<String> COUNTED = Set.of("prepareStatement", "commit", "close");

  private final DataSource database;
  private long untilItBreaks;

  Faulty(DataSource database) {
    this.database = database;
  }

  /**
   * @param calls that go well before one does not
   */
  DataSource breakingAfter(long calls) {
    untilItBreaks = calls;
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) ->
                method.getName().equals("getConnection")
                    ? breaking(database.getConnection())
                    : method.invoke(database, arguments));
  }

  private Connection breaking(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (COUNTED.contains(method.getName()) && untilItBreaks-- == 0) {
                // What was not committed is gone.
                connection.close();
                throw new SQLException("The hub was killed here");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
