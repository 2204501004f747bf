package io.ascolto.command.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Takes no commands while the disk of the data folder is nearly full; checked once a second. */
final class DiskGuard implements Gate {

  static final long LEAST_FREE = 500L * 1024 * 1024;

  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final Path folder;
  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private volatile long free = Long.MAX_VALUE;

  DiskGuard(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<String> closed() {
    var due = next.get();
    if (System.nanoTime() - due >= 0 && next.compareAndSet(due, System.nanoTime() + EVERY)) {
      free = folder.toFile().getUsableSpace();
    }
    return free < LEAST_FREE
        ? Optional.of("Less than 500 MB of disk are free; reading goes on")
        : Optional.empty();
  }
}
