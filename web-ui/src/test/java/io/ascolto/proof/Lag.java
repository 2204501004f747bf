package io.ascolto.proof;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Views;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long the slowest view is behind, sampled twenty times a second while something else loads the
 * hub: the age of the oldest event that it does not show, known to within one sample.
 */
final class Lag implements AutoCloseable {

  private record Seen(long nanos, long head) {}

  private final Hub hub;
  private final Deque<Seen> heads = new ArrayDeque<>();
  private final Histogram millis = new Histogram(600_000, 3);
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  Lag(Hub hub) {
    this.hub = hub;
    clock.scheduleAtFixedRate(this::sample, 0, 50, TimeUnit.MILLISECONDS);
  }

  private void sample() {
    var asked = System.nanoTime();
    var views = Views.of(hub.owner());
    var now = System.nanoTime();
    var shown = views.head() - views.lag();
    heads.add(new Seen(asked, views.head()));
    // What is left begins with the first sample at which the log held more than is shown now.
    while (!heads.isEmpty() && heads.getFirst().head() <= shown) {
      heads.removeFirst();
    }
    millis.recordValue(heads.isEmpty() ? 0 : (now - heads.getFirst().nanos()) / 1_000_000);
  }

  /** Ends the sampling. */
  Histogram stop() {
    close();
    return millis;
  }

  @Override
  public void close() {
    clock.close();
  }
}
