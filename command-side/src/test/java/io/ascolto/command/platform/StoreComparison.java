package io.ascolto.command.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The two candidates for the embedded log, on the log's own table: each commit is on disk before
 * the next begins. Run by hand; the figures are in docs/decisions.
 */
final class StoreComparison {

  private static final int ROWS = 100_000;

  private static final String TABLE =
      """
      CREATE TABLE domain_event_entry (
        global_index BIGINT PRIMARY KEY, event_identifier VARCHAR(36) NOT NULL,
        aggregate_identifier VARCHAR(255) NOT NULL, sequence_number BIGINT NOT NULL,
        type VARCHAR(64) NOT NULL, payload_type VARCHAR(255) NOT NULL,
        payload_revision VARCHAR(32), time_stamp VARCHAR(35) NOT NULL,
        payload %1$s NOT NULL, meta_data %1$s NOT NULL,
        UNIQUE (aggregate_identifier, sequence_number))
      """;

  private enum Store {
    SQLITE("BLOB", "jdbc:sqlite:%s/log.sqlite?journal_mode=WAL&synchronous=FULL", null),
    H2(
        "VARBINARY(1000000)",
        "jdbc:h2:file:%s/log;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1",
        "CHECKPOINT SYNC");

    private final String blob;
    private final String url;
    private final String afterCommit;

    Store(String blob, String url, String afterCommit) {
      this.blob = blob;
      this.url = url;
      this.afterCommit = afterCommit;
    }

    Connection open(Path folder) throws SQLException {
      return DriverManager.getConnection(url.formatted(folder));
    }

    void force(Connection connection) throws SQLException {
      if (afterCommit != null) {
        try (var statement = connection.createStatement()) {
          statement.execute(afterCommit);
        }
      }
    }

    void stop(Connection connection) throws SQLException {
      if (this == H2) {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
          statement.execute("SHUTDOWN COMPACT");
        }
      }
    }
  }

  private StoreComparison() {}

  /** Optional: the folder to write under, whose disk is then the one measured. */
  public static void main(String[] arguments) throws Exception {
    var under = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("target");
    System.out.println("store   per commit    rows/s  MB running  MB stopped  seconds to stop");
    for (int group : new int[] {64, 1}) {
      for (var store : Store.values()) {
        measure(store, group, Files.createTempDirectory(under, store.name()));
      }
    }
  }

  private static void measure(Store store, int group, Path folder) throws Exception {
    long took;
    double running;
    long stopping;
    try (var connection = store.open(folder)) {
      try (var statement = connection.createStatement()) {
        statement.execute(TABLE.formatted(store.blob));
      }
      connection.setAutoCommit(false);
      var start = System.nanoTime();
      append(store, connection, group);
      took = System.nanoTime() - start;
      running = megabytes(folder);
      stopping = System.nanoTime();
      store.stop(connection);
    }
    stopping = System.nanoTime() - stopping;
    System.out.printf(
        "%-7s %10d %9.0f %11.1f %11.1f %16.1f%n",
        store, group, ROWS * 1e9 / took, running, megabytes(folder), stopping / 1e9);
    clear(folder);
  }

  private static void append(Store store, Connection connection, int group) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO domain_event_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int row = 1; row <= ROWS; row++) {
        vote(insert, row);
        if (row % group == 0 || row == ROWS) {
          insert.executeBatch();
          connection.commit();
          store.force(connection);
        }
      }
    }
  }

  private static void vote(PreparedStatement insert, long position) throws SQLException {
    var idea = new UUID(0x4a7eL, position % 1000);
    var member = UUID.randomUUID();
    var payload =
        "{\"ideaId\":\"%s\",\"memberId\":\"%s\",\"choice\":\"UP\"}".formatted(idea, member);
    var metaData =
        "{\"actor\":\"%s\",\"traceId\":\"%s\",\"correlationId\":\"%s\"}"
            .formatted(member, UUID.randomUUID(), UUID.randomUUID());
    insert.setLong(1, position);
    insert.setString(2, UUID.randomUUID().toString());
    insert.setString(3, "ballot:" + idea + ":" + member);
    insert.setLong(4, 0);
    insert.setString(5, "Ballot");
    insert.setString(6, "io.ascolto.events.ballot.BallotEvent$VoteCast");
    insert.setString(7, "1");
    insert.setString(8, Instant.EPOCH.plus(Duration.ofMillis(position)).toString());
    insert.setBytes(9, payload.getBytes(StandardCharsets.UTF_8));
    insert.setBytes(10, metaData.getBytes(StandardCharsets.UTF_8));
    insert.addBatch();
  }

  private static double megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / 1e6;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
