package io.ascolto.command.member;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * When sessions, keys and people were seen last. Remembered with each request, written down once a
 * minute, all in one transaction and not in the log: a crash forgets a minute.
 */
@Component
class LastSeen implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
  private static final Duration APART = Duration.ofMinutes(1);

  /** Of what; each is written by its own statement: the time in seconds, the name. */
  enum Of {
    /** By its hash. */
    SESSION("UPDATE session SET seen_at = ? WHERE hash = ?"),
    /** By its id. */
    KEY(
        "INSERT INTO api_key_use (used_at, id) VALUES (?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at"),
    /** By its id; whoever was asked to stay has stayed. */
    MEMBER(
        "INSERT INTO presence (seen_at, member) VALUES (?, ?)"
            + " ON CONFLICT (member) DO UPDATE SET seen_at = excluded.seen_at, asked_at = NULL");

    private final String sql;

    Of(String sql) {
      this.sql = sql;
    }
  }

  private record Used(Of of, String name) {}

  private final DataSource database;
  private final InstantSource time;
  private final Map<Used, Long> noted = new ConcurrentHashMap<>();
  private Disposable writing = Disposables.disposed();

  @Autowired
  LastSeen(DataSource database) {
    this(database, InstantSource.system());
    var blocking = Schedulers.fromExecutor(task -> Thread.ofVirtual().name("seen").start(task));
    writing =
        Flux.interval(APART).onBackpressureDrop().publishOn(blocking, 1).subscribe(_ -> write());
  }

  LastSeen(DataSource database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  void note(Of of, String name) {
    noted.put(new Used(of, name), time.instant().getEpochSecond());
  }

  /** What is not written down yet, by name. */
  Map<String, Instant> noted(Of of) {
    var some = new HashMap<String, Instant>();
    noted.forEach((used, at) -> {
      if (used.of() == of) {
        some.put(used.name(), Instant.ofEpochSecond(at));
      }
    });
    return some;
  }

  /** What cannot be written now is kept for the next time. */
  synchronized void write() {
    var due = Map.copyOf(noted);
    if (due.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var of : Of.values()) {
        try (var statement = connection.prepareStatement(of.sql)) {
          for (var one : due.entrySet()) {
            if (one.getKey().of() == of) {
              statement.setLong(1, one.getValue());
              statement.setString(2, one.getKey().name());
              statement.addBatch();
            }
          }
          statement.executeBatch();
        }
      }
      connection.commit();
      due.forEach(noted::remove);
    } catch (SQLException failed) {
      LOG.warn(
          "When sessions, keys and people were seen last could not be written: {}",
          failed.toString());
    }
  }

  @Override
  public void destroy() {
    writing.dispose();
    write();
  }
}
