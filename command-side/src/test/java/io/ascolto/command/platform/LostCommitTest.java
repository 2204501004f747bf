package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** What becomes of an append whose commit gives no answer. */
class LostCommitTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private Cut database;
  private TestLog log;

  @BeforeEach
  void open() {
    database = new Cut(TestLog.database(folder));
    log = TestLog.over(database, "sqlite");
    log.append("before", 0).join();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void eventsThatLieThereAfterAllAreSeenAlthoughNobodyWasToldThatTheyDo() {
    database.nextCommit(connection -> {
      connection.commit();
      connection.close();
      throw lost();
    });

    assertThatThrownBy(log.append("lost", 0)::join).hasCauseInstanceOf(LogUnavailable.class);
    await().atMost(SOON).until(() -> log.log.head() == 2);
    assertThat(log.log.after(0, 10)).hasSize(2);
    assertThat(log.append("after", 0).join()).isEqualTo(3);
    assertThat(log.log.isDense()).isTrue();
  }

  @Test
  void eventsThatNeverArrivedLeaveNoHole() {
    database.nextCommit(connection -> {
      connection.close();
      throw lost();
    });

    assertThatThrownBy(log.append("lost", 0)::join).hasCauseInstanceOf(LogUnavailable.class);
    await().atMost(SOON).until(() -> taken(0));
    assertThat(log.log.head()).isEqualTo(log.count()).isEqualTo(2);
    assertThat(log.log.isDense()).isTrue();
    assertThat(log.diskFailures).isEmpty();
  }

  @Test
  void aDiskThatFailsIsToldAtOnceAndNothingIsAcknowledged() {
    var fsync = SQLiteErrorCode.SQLITE_IOERR_FSYNC;
    database.nextCommit(_ -> {
      throw new SQLException(fsync.message, null, fsync.code);
    });

    assertThatThrownBy(log.append("lost", 0)::join).hasCauseInstanceOf(LogUnavailable.class);
    assertThat(log.diskFailures).hasSize(1);
    assertThat(log.log.head()).isEqualTo(1);
  }

  /** As whoever was refused would do; refused again while there is no new connection. */
  private boolean taken(long sequence) {
    return log.append("lost", sequence).handle((_, failure) -> failure == null).join();
  }

  private static SQLException lost() {
    return new SQLException("The connection is lost", "08006");
  }
}
