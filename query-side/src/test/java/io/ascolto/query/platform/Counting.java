package io.ascolto.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** A view that only counts, and fails where it is told to. */
final class Counting implements View {

  /** Fast enough for tests to see every state. */
  static final Pace PACE = leavingReaders(Duration.ZERO);

  /** The same, with so long a grace for those who still read a build that was replaced. */
  static Pace leavingReaders(Duration grace) {
    return new Pace(
        100,
        Duration.ofMillis(20),
        Duration.ofMillis(20),
        Duration.ofMillis(5),
        Duration.ofMillis(40),
        grace);
  }

  final AtomicInteger flushes = new AtomicInteger();
  final AtomicInteger reloads = new AtomicInteger();
  private final LongPredicate fails;
  private final AtomicLong position = new AtomicLong();
  private final AtomicLong sum = new AtomicLong();
  volatile Duration rest = Duration.ZERO;
  private volatile long durable;
  private volatile long durableSum;
  private volatile boolean closed;

  Counting(LongPredicate fails) {
    this.fails = fails;
  }

  long sum() {
    return sum.get();
  }

  boolean closed() {
    return closed;
  }

  @Override
  public long position() {
    return position.get();
  }

  @Override
  public long durablePosition() {
    return durable;
  }

  @Override
  public void apply(List<Recorded> batch) {
    for (var recorded : batch) {
      if (recorded.position() != position.get() + 1) {
        throw new AssertionError("A hole before " + recorded.position());
      }
      if (fails.test(recorded.position())) {
        throw new IllegalArgumentException("a payload: " + recorded.event());
      }
      sum.addAndGet(recorded.position());
      position.set(recorded.position());
    }
  }

  @Override
  public Duration rest() {
    return rest;
  }

  @Override
  public void flush() {
    flushes.incrementAndGet();
    durable = position.get();
    durableSum = sum.get();
  }

  @Override
  public void reload() {
    reloads.incrementAndGet();
    position.set(durable);
    sum.set(durableSum);
  }

  @Override
  public void close() {
    closed = true;
  }
}
