package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.time.Duration;

/** First votes of existing members: as many as the hub takes, and then as many as it should. */
final class VoteBench {

  static final int IDEAS = 1_000;
  static final int MEMBERS = 10_000;

  private static final int CONNECTIONS = 64;
  private static final int SUSTAINED = 3_000;
  private static final Duration WARM_UP = Duration.ofMinutes(1);
  private static final Duration RUN = Duration.ofSeconds(20);
  private static final Duration CATCH_UP = Duration.ofMinutes(5);

  private final Figures figures;
  private final Store store;
  private final Hub hub;
  private long cast;

  VoteBench(Figures figures, Store store, Hub hub) {
    this.figures = figures;
    this.store = store;
    this.hub = hub;
  }

  /** Never the same member and idea twice; idea 0 is the one by which they became members. */
  static byte[] firstVote(long n) {
    var member = n % MEMBERS;
    var idea = 1 + Math.floorMod(n / MEMBERS + member * 7, IDEAS - 1);
    return Requests.vote(idea, member);
  }

  void run() {
    new Setup(hub).board().ideas(0, IDEAS).members(0, MEMBERS);
    hub.awaitViews(CATCH_UP);
    flatOut("the first minute", "", WARM_UP);
    flatOut("20 s", "5,000/s, p99 80 ms, caught up in 10 s", RUN);
    figures.add(
        store,
        "resident memory after these votes, now / at most",
        "500 MB after 100,000 votes",
        "%d / %d MB after %,d votes",
        Machine.megabytes(hub.pid(), "VmRSS:"),
        Machine.megabytes(hub.pid(), "VmHWM:"),
        cast);
    sustained();
  }

  /** How many of them have been cast. */
  long cast() {
    return cast;
  }

  private void flatOut(String what, String reach, Duration limit) {
    var outcome = swarm().flatOut(limit);
    var ended = System.nanoTime();
    hub.awaitViews(CATCH_UP);
    figures.add(
        store,
        "votes, 64 connections, " + what,
        reach,
        "%,.0f/s, p50 %.1f ms, p99 %.1f ms, views caught up %.1f s later%s",
        outcome.rate(),
        outcome.millis(50),
        outcome.millis(99),
        (System.nanoTime() - ended) / 1e9,
        failures(outcome));
    cast += outcome.micros().getTotalCount();
  }

  private void sustained() {
    try (var lag = new Lag(hub)) {
      var outcome = swarm().paced(SUSTAINED, RUN);
      var millis = lag.stop();
      cast += outcome.micros().getTotalCount();
      figures.add(
          store,
          "3,000 votes/s for 20 s, open loop",
          "lag under 1 s, p99 80 ms",
          "%,.0f/s, p50 %.1f ms, p99 %.1f ms, lag p50 %d ms, p99 %d ms, at most %d ms%s",
          outcome.rate(),
          outcome.millis(50),
          outcome.millis(99),
          millis.getValueAtPercentile(50),
          millis.getValueAtPercentile(99),
          millis.getMaxValue(),
          failures(outcome));
    }
  }

  private Swarm swarm() {
    var from = cast;
    return new Swarm(hub.port(), CONNECTIONS, n -> firstVote(from + n));
  }

  static String failures(Swarm.Outcome outcome) {
    return outcome.refused().isEmpty() ? "" : ", REFUSED " + outcome.refused();
  }
}
