package io.ascolto.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A log for tests: what is added is durable at once. */
public final class LogInMemory implements Feed {

  public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private final List<Recorded> events = new ArrayList<>();

  /** Recorded and happened one minute after the one before. */
  public synchronized Recorded add(Object event) {
    return add(event, START.plusSeconds(60L * events.size()));
  }

  public synchronized Recorded add(Object event, Instant happenedAt) {
    var position = events.size() + 1L;
    var recordedAt = START.plusSeconds(60 * position);
    var recorded = new Recorded(position, recordedAt, happenedAt, Map.of(), event);
    events.add(recorded);
    notifyAll();
    return recorded;
  }

  @Override
  public synchronized long head() {
    return events.size();
  }

  @Override
  public synchronized List<Recorded> after(long position, int limit) {
    var end = (int) Math.min(events.size(), position + limit);
    return List.copyOf(events.subList((int) position, end));
  }

  @Override
  public synchronized void awaitPast(long position, Duration limit) throws InterruptedException {
    if (events.size() <= position) {
      TimeUnit.NANOSECONDS.timedWait(this, limit.toNanos());
    }
  }
}
