package io.ascolto.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a benchmark ran on. Linux only, where the figures are read from {@code /proc}. */
final class Machine {

  private Machine() {}

  static String describe() {
    return String.format(
        Locale.ROOT,
        "%s: %d cores (%s), %d GB of memory, Linux %s, JDK %s, %.0f forced writes of 4 KB a second;"
            + " the load generator runs beside the hub.",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        line("/proc/cpuinfo", "model name"),
        kilobytes(Path.of("/proc/meminfo"), "MemTotal:") >> 20,
        System.getProperty("os.version"),
        Runtime.version(),
        Disk.forcedWritesPerSecond());
  }

  /**
   * Resident memory of a process in megabytes: now ({@code VmRSS:}) or at most ({@code VmHWM:}).
   */
  static long megabytes(long pid, String which) {
    return kilobytes(Path.of("/proc/" + pid + "/status"), which) >> 10;
  }

  private static long kilobytes(Path file, String field) {
    return Long.parseLong(line(file.toString(), field).replaceAll("\\D", ""));
  }

  private static String line(String file, String field) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
