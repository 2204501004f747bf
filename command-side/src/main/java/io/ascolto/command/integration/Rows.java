package io.ascolto.command.integration;

import io.ascolto.command.platform.Lanes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands what the rows of a file ask for to its lanes, and counts what becomes of each row. */
final class Rows {

  private final String file;
  private final Progress progress;
  private final Lanes lanes = new Lanes();

  Rows(String file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /** Commands with the same key keep the order in which they were handed in. */
  record Work(Object key, Supplier<CompletableFuture<?>> command) {}

  /** A row that cannot be read is reported, and the rest goes on. */
  void take(long line, Supplier<Work> reading) {
    Work work;
    try {
      work = reading.get();
    } catch (IllegalArgumentException broken) {
      progress.failed(file, line, Reasons.of(broken));
      return;
    }
    lanes.after(
        work.key(),
        work.command(),
        failure -> {
          if (failure == null) {
            progress.done();
          } else {
            report(line, failure);
          }
        });
  }

  /** What is done beside the rows; only its failure is told. */
  void also(Object key, Supplier<CompletableFuture<?>> command) {
    lanes.after(key, command, failure -> report(0, failure));
  }

  /** Returns when everything that was handed in has ended. */
  void drain() {
    lanes.drain();
  }

  private void report(long line, @Nullable Throwable failure) {
    if (failure != null) {
      progress.failed(file, line, Reasons.of(failure));
    }
  }
}
