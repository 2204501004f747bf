package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Several processes append to one log on PostgreSQL. */
class SharedLogTest {

  private static final int WRITERS = 32;
  private static final int EACH = 100;

  @Test
  void aReaderUnderSixtyFourWritersInTwoProcessesSeesNoHoleAndNoStepBack() throws Exception {
    try (var postgres = EmbeddedPostgres.start();
        var log = TestLog.over(postgres.getPostgresDatabase(), "postgresql");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = threads.submit(() -> LogWriterTest.readTo(log, 2L * WRITERS * EACH));
      var other = startWriters(postgres.getJdbcUrl("postgres", "postgres"));
      write(log, "here");

      assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(other.exitValue()).isZero();
      assertThat(reading.get(1, TimeUnit.MINUTES))
          .containsExactlyElementsOf(LogWriterTest.upTo(2L * WRITERS * EACH));
      assertThat(log.count()).isEqualTo(2L * WRITERS * EACH);
    }
  }

  private static Process startWriters(String url) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SharedLogTest.class.getName(),
            url)
        .inheritIO()
        .start();
  }

  /** The other process. */
  public static void main(String[] arguments) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(arguments[0]);
    try (var log = TestLog.over(dataSource, "postgresql")) {
      write(log, "there");
    }
  }

  private static void write(TestLog log, String where) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, WRITERS)
          .forEach(writer ->
              threads.execute(() ->
                  IntStream.range(0, EACH).forEach(i -> log.append(where + writer, i).join())));
    }
  }
}
