package io.ascolto.command.integration;

import io.ascolto.command.integration.ImportJob.Failure;
import io.ascolto.command.integration.ImportJob.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a running import did; written by many threads, read by those who watch. */
final class Progress {

  private static final int MOST_FAILURES = 100;

  private final String id;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final List<Failure> failures = new ArrayList<>();
  private volatile State state;

  Progress(String id, State state) {
    this.id = id;
    this.state = state;
  }

  void expect(long rows) {
    total.addAndGet(rows);
  }

  void done() {
    done.incrementAndGet();
  }

  void failed(String file, long line, Reason reason) {
    failed.incrementAndGet();
    done.incrementAndGet();
    synchronized (failures) {
      if (failures.size() < MOST_FAILURES) {
        failures.add(Failure.of(file, line, reason));
      }
    }
  }

  void become(State next) {
    state = next;
  }

  ImportJob job() {
    synchronized (failures) {
      return new ImportJob(id, state, done.get(), total.get(), failed.get(), failures);
    }
  }
}
