package io.ascolto.query.platform;

import java.time.Duration;

/**
 * How fast a {@link Consumer} goes.
 *
 * @param batch the most events that are folded at once
 * @param flushEvery the least time between two flushes
 * @param idle how long a consumer waits for news before it looks whether it should stop or hold
 * @param firstRetry how long a halted view waits first; doubled each time up to {@code lastRetry}
 * @param grace how long a replaced build stays readable for those who are still reading it
 */
record Pace(
    int batch,
    Duration flushEvery,
    Duration idle,
    Duration firstRetry,
    Duration lastRetry,
    Duration grace) {

  static final Pace USUAL =
      new Pace(
          2_000,
          Duration.ofSeconds(1),
          Duration.ofMillis(200),
          Duration.ofMillis(250),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5));

  Duration retry(int attempt) {
    var delay = firstRetry.multipliedBy(1L << Math.min(attempt, 20));
    return delay.compareTo(lastRetry) > 0 ? lastRetry : delay;
  }
}
