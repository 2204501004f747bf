package io.ascolto.command.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that appends. Whatever has gathered while the last group was being forced to disk
 * goes into one transaction, so an fsync serves a group and not a command. The writer numbers the
 * events: positions are dense and in commit order.
 */
final class LogWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

  private static final int LARGEST_GROUP = 256;

  /** How long to leave a log alone that cannot be reached. */
  private static final Duration RETRY = Duration.ofMillis(100);

  /** Not an interrupt, which would close the file of keys under the thread that forces it. */
  private static final Append STOP = new Append(List.of(), List.of(), new CompletableFuture<>());

  private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
  private final DataSource dataSource;
  private final LogDialect dialect;
  private final List<InlineView> inlineViews;
  private final Runnable forceKeys;
  private final Consumer<SQLException> diskFailed;
  private final DurableHead head;
  private final Thread thread;
  private volatile boolean open = true;

  LogWriter(
      DataSource dataSource,
      LogDialect dialect,
      List<InlineView> inlineViews,
      Runnable forceKeys,
      Consumer<SQLException> diskFailed,
      DurableHead head) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.inlineViews = List.copyOf(inlineViews);
    this.forceKeys = forceKeys;
    this.diskFailed = diskFailed;
    this.head = head;
    this.thread = Thread.ofPlatform().name("log-writer").start(this::run);
  }

  void append(Append append) {
    waiting.add(append);
    if (!thread.isAlive()) {
      refuseWaiting();
    }
  }

  private void run() {
    while (open) {
      try (var connection = dataSource.getConnection()) {
        connection.setAutoCommit(false);
        head.advanceTo(LogTable.head(connection));
        connection.commit();
        serve(connection);
      } catch (SQLException lost) {
        LOG.warn("The log cannot be reached: {} ({})", lost.getMessage(), lost.getErrorCode());
        failGathered(new LogUnavailable("The log cannot be reached", lost));
        LockSupport.parkNanos(RETRY.toNanos());
      } catch (InterruptedException unexpected) {
        throw new IllegalStateException("Nobody interrupts the log's writer", unexpected);
      }
    }
    refuseWaiting();
  }

  private void serve(Connection connection) throws SQLException, InterruptedException {
    var group = new ArrayList<Append>(LARGEST_GROUP);
    while (open) {
      group.clear();
      group.add(waiting.take());
      waiting.drainTo(group, LARGEST_GROUP - 1);
      if (group.remove(STOP)) {
        open = false;
      }
      try {
        forceKeys.run();
        commit(connection, group);
      } catch (SQLException failure) {
        if (dialect.isFatal(failure)) {
          diskFailed.accept(failure);
        }
        fail(group, new LogUnavailable("It is unknown whether the log took the events", failure));
        throw failure;
      } catch (RuntimeException failure) {
        fail(group, failure);
      }
    }
  }

  private void commit(Connection connection, List<Append> group) throws SQLException {
    if (group.isEmpty()) {
      return;
    }
    try {
      dialect.takeTurn(connection);
      var reached = insert(connection, group, LogTable.head(connection));
      connection.commit();
      head.advanceTo(reached.getLast());
      for (var i = 0; i < group.size(); i++) {
        group.get(i).durable().complete(reached.get(i));
      }
    } catch (SQLException failure) {
      if (!dialect.refuses(failure)) {
        throw failure;
      }
      connection.rollback();
      refuseAlone(connection, group, new ConcurrencyException("Somebody was first", failure));
    } catch (RuntimeException failure) {
      connection.rollback();
      refuseAlone(connection, group, failure);
    }
  }

  /** One append of the group cannot be taken. It alone is refused; its neighbours go in. */
  private void refuseAlone(Connection connection, List<Append> group, RuntimeException refusal)
      throws SQLException {
    if (group.size() == 1) {
      group.getFirst().durable().completeExceptionally(refusal);
      return;
    }
    for (var append : group) {
      commit(connection, List.of(append));
    }
  }

  private List<Long> insert(Connection connection, List<Append> group, long last)
      throws SQLException {
    var reached = new ArrayList<Long>(group.size());
    var position = last;
    try (var insert = LogTable.insert(connection)) {
      for (var append : group) {
        for (var row : append.rows()) {
          LogTable.bind(insert, ++position, row);
          insert.addBatch();
        }
        reached.add(position);
      }
      insert.executeBatch();
    }
    for (var append : group) {
      for (var event : append.events()) {
        for (var view : inlineViews) {
          view.apply(connection, event);
        }
      }
    }
    return reached;
  }

  private static void fail(List<Append> group, RuntimeException failure) {
    group.forEach(append -> append.durable().completeExceptionally(failure));
  }

  private void failGathered(RuntimeException failure) {
    var gathered = new ArrayList<Append>();
    waiting.drainTo(gathered);
    if (gathered.remove(STOP)) {
      open = false;
    }
    fail(gathered, failure);
  }

  private void refuseWaiting() {
    failGathered(new LogUnavailable("The hub is stopping", new IllegalStateException("stopped")));
  }

  /** What was appended before is committed; what comes later is refused. */
  @Override
  public void close() {
    waiting.add(STOP);
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
