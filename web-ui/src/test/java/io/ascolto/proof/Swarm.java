package io.ascolto.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Many keep-alive connections driven by one thread, so that the load takes little of the machine
 * that it measures.
 */
final class Swarm {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What came of a run. Latencies are of good answers, in microseconds, from when each was due. */
  record Outcome(Histogram micros, Map<Integer, Long> refused, Duration took) {

    double rate() {
      return micros.getTotalCount() / (took.toNanos() / 1e9);
    }

    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    Outcome allGood() {
      if (!refused.isEmpty()) {
        throw new IllegalStateException("Answers by status, -1 where none came: " + refused);
      }
      return this;
    }
  }

  private final InetSocketAddress hub;
  private final int connections;
  private final LongFunction<byte[]> requests;
  private final Histogram micros = new Histogram(120_000_000, 3);
  private final Map<Integer, Long> refused = new TreeMap<>();
  private final ArrayDeque<Wire> idle = new ArrayDeque<>();
  private long asked;
  private int outstanding;

  /** {@code requests} gives the bytes of the n-th request, from 0. */
  Swarm(int port, int connections, LongFunction<byte[]> requests) {
    this.hub = new InetSocketAddress("127.0.0.1", port);
    this.connections = connections;
    this.requests = requests;
  }

  /** Each connection asks again as soon as it was answered. */
  Outcome flatOut(Duration limit) {
    return run(new Schedule(Long.MAX_VALUE, limit.toNanos(), 0));
  }

  /** So many requests, as fast as they are answered. */
  Outcome count(long requests) {
    return run(new Schedule(requests, Long.MAX_VALUE / 2, 0));
  }

  /** Requests fall due at a fixed rate, answered or not; a late one has waited since it was due. */
  Outcome paced(int perSecond, Duration limit) {
    return run(new Schedule(Long.MAX_VALUE, limit.toNanos(), 1_000_000_000L / perSecond));
  }

  /** How many requests, until when, and how many nanoseconds apart (0: no pace). */
  private record Schedule(long requests, long nanos, long apart) {

    boolean over(long asked, long elapsed) {
      return asked >= requests || elapsed >= nanos;
    }
  }

  private Outcome run(Schedule schedule) {
    try (var selector = Selector.open()) {
      for (var i = 0; i < connections; i++) {
        idle.add(new Wire(hub, selector));
      }
      var began = System.nanoTime();
      while (!schedule.over(asked, System.nanoTime() - began)) {
        var next = askWhatIsDue(schedule, began);
        var wait = Math.max(0, (next - System.nanoTime()) / 1_000_000);
        selector.select(this::answered, Math.clamp(wait, 1, 100));
      }
      var took = Duration.ofNanos(System.nanoTime() - began);
      drain(selector);
      return new Outcome(micros, refused, took);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Asks on idle connections; returns when there is next something to do without an answer. */
  private long askWhatIsDue(Schedule schedule, long began) throws IOException {
    while (!idle.isEmpty()) {
      var now = System.nanoTime();
      var due = schedule.apart() == 0 ? now : began + asked * schedule.apart();
      if (due > now) {
        return due;
      }
      if (schedule.over(asked, now - began)) {
        return now;
      }
      idle.remove().ask(requests.apply(asked), due);
      asked++;
      outstanding++;
    }
    return Long.MAX_VALUE;
  }

  private void answered(SelectionKey key) {
    var wire = (Wire) key.attachment();
    try {
      if (!wire.read()) {
        return;
      }
    } catch (IOException broken) {
      key.cancel();
      outstanding--;
      refused.merge(-1, 1L, Long::sum);
      return;
    }
    outstanding--;
    idle.add(wire);
    if (wire.status() / 100 == 2 || wire.status() == 304) {
      micros.recordValue((System.nanoTime() - wire.due()) / 1000);
    } else {
      refused.merge(wire.status(), 1L, Long::sum);
    }
  }

  private void drain(Selector selector) throws IOException {
    var limit = System.nanoTime() + PATIENCE.toNanos();
    while (outstanding > 0 && System.nanoTime() < limit) {
      selector.select(this::answered, 100);
    }
    for (var key : selector.keys()) {
      key.channel().close();
    }
  }
}
