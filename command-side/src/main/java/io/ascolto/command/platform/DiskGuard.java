package io.ascolto.command.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Takes no commands while the disk of the data folder is nearly full; checked once a second. */
final class DiskGuard implements Gate {

  static final long LEAST_FREE = 500L * 1024 * 1024;

  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final LongSupplier disk;
  private final LongSupplier nanos;
  private final AtomicLong next;
  private volatile long free = Long.MAX_VALUE;

  DiskGuard(Path folder) {
    this(() -> folder.toFile().getUsableSpace(), System::nanoTime);
  }

  /**
   * @param disk how many bytes are free
   */
  DiskGuard(LongSupplier disk, LongSupplier nanos) {
    this.disk = disk;
    this.nanos = nanos;
    this.next = new AtomicLong(nanos.getAsLong());
  }

  @Override
  public Optional<String> closed() {
    var due = next.get();
    var now = nanos.getAsLong();
    if (now - due >= 0 && next.compareAndSet(due, now + EVERY)) {
      free = disk.getAsLong();
    }
    return free < LEAST_FREE
        ? Optional.of("Less than 500 MB of disk are free; reading goes on")
        : Optional.empty();
  }
}
