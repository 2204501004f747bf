package io.ascolto.command.platform;

import io.ascolto.events.EventSerializer;
import io.ascolto.events.Upcasters;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A log over a fresh or existing database, as the hub puts it together. */
public final class TestLog implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Serializer SERIALIZER = EventSerializer.create();

  public final DataSource dataSource;
  public final EventLog log;
  private final LogWriter writer;

  /** What the writer said of the disk. */
  final List<SQLException> diskFailures;

  private TestLog(DataSource dataSource, List<InlineView> views) {
    this.dataSource = dataSource;
    var head = new DurableHead();
    var heard = new CopyOnWriteArrayList<SQLException>();
    var dialect = dialect(dataSource);
    this.diskFailures = heard;
    this.writer = new LogWriter(dataSource, dialect, views, () -> {}, heard::add, head);
    this.log = log(dataSource, dialect, head, writer);
  }

  /** One whose writer is put together elsewhere. */
  TestLog(DataSource dataSource, DurableHead head, LogWriter writer) {
    this.dataSource = dataSource;
    this.diskFailures = List.of();
    this.writer = writer;
    this.log = log(dataSource, dialect(dataSource), head, writer);
  }

  private static LogDialect dialect(DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      return LogDialect.of(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static EventLog log(
      DataSource dataSource, LogDialect dialect, DurableHead head, LogWriter writer) {
    return new EventLog(dataSource, dialect, head, writer, SERIALIZER, Upcasters.chain());
  }

  public static TestLog sqlite(Path folder, InlineView... views) {
    return over(database(folder), "sqlite", views);
  }

  /** As the embedded hub opens it. */
  static DataSource database(Path folder) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    var dataSource = new SQLiteDataSource(config);
    dataSource.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    return dataSource;
  }

  static TestLog over(DataSource dataSource, String vendor, InlineView... views) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/" + vendor)
        .load()
        .migrate();
    return new TestLog(dataSource, List.of(views));
  }

  CompletableFuture<Long> append(String stream, long sequence) {
    return append(stream, sequence, new VoteCast(UUID.randomUUID().toString(), stream, "UP"), NOW);
  }

  /** By nobody, of an aggregate that these tests do not need. */
  public CompletableFuture<Long> append(String stream, long sequence, Object event, Instant at) {
    return append(stream, sequence, event, at, "{}");
  }

  public CompletableFuture<Long> append(
      String stream, long sequence, Object event, Instant at, String metaData) {
    var payload = SERIALIZER.serialize(event, byte[].class);
    var row =
        new GenericDomainEventEntry<>(
            "Ballot",
            stream,
            sequence,
            UUID.randomUUID().toString(),
            at.toString(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            payload.getData(),
            metaData.getBytes(StandardCharsets.UTF_8));
    return log.append(List.of(row), List.of(event));
  }

  long count() {
    return ask("SELECT count(*) FROM domain_event_entry");
  }

  long ask(String sql) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void write(String sql) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    writer.close();
  }
}
