package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.vault.TestVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The log is written by a process whose files the system lets grow no further. */
class DiskFailureTest {

  private static final String TAKEN = "taken ";

  /** In blocks of 512 bytes: more than the libraries need that are unpacked, less than the log. */
  private static final int LARGEST_FILE = 6_000;

  private static final int MORE_THAN_FIT = 20_000;

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCommitThatTheDiskDoesNotTakeEndsTheProcessWithAClearLine(@TempDir Path folder)
      throws Exception {
    TestLog.sqlite(folder).close();

    var hub = start(folder);
    var said =
        new String(hub.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(hub.waitFor()).as("%s", said).isEqualTo(70);
    assertThat(said)
        .anyMatch(
            line -> line.endsWith("The disk failed while the log was written. The hub ends now."));
    var acknowledged = said.stream().filter(line -> line.startsWith(TAKEN)).count();
    try (var log = TestLog.sqlite(folder)) {
      assertThat(log.count()).isGreaterThanOrEqualTo(acknowledged).isPositive();
      assertThat(log.log.isDense()).isTrue();
    }
  }

  private static Process start(Path folder) throws Exception {
    var limited = "ulimit -f " + LARGEST_FILE + " && exec \"$@\"";
    return new ProcessBuilder(
            "sh",
            "-c",
            limited,
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DiskFailureTest.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** The other process: a log put together as the hub does it. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var database = TestLog.database(folder);
    var hub = new LogConfiguration();
    var head = hub.durableHead();
    var noViews = new StaticListableBeanFactory().getBeanProvider(InlineView.class);
    var writer =
        hub.logWriter(database, hub.logDialect(database), noViews, TestVault.in(folder), head);
    try (var log = new TestLog(database, head, writer)) {
      for (var i = 0; i < MORE_THAN_FIT; i++) {
        log.append("stream-" + i, 0).join();
        System.out.println(TAKEN + i);
      }
    }
  }
}
