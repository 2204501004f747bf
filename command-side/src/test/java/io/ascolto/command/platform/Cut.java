package io.ascolto.command.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose next commit ends as it is told to, once; everything else goes through. */
final class Cut extends DelegatingDataSource {

  interface Ending {

    void of(Connection connection) throws SQLException;
  }

  private final AtomicReference<@Nullable Ending> next = new AtomicReference<>();

  Cut(DataSource whole) {
    super(whole);
  }

  void nextCommit(Ending ending) {
    next.set(ending);
  }

  @Override
  public Connection getConnection() throws SQLException {
    var whole = super.getConnection();
    InvocationHandler calls =
        (_, method, arguments) -> {
          var ending = method.getName().equals("commit") ? next.getAndSet(null) : null;
          if (ending != null) {
            ending.of(whole);
          }
          try {
            return method.invoke(whole, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            Cut.class.getClassLoader(), new Class<?>[] {Connection.class}, calls);
  }
}
