package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How soon a vote is seen on the roadmaps of others, and what many open views cost. */
final class LiveBench {

  private static final String PATH = "/api/roadmap?board=" + Requests.BOARD;
  private static final int ON_ROADMAP = 30;

  /** The one that no other vote of the benchmark goes to. */
  private static final int PROBE = 0;

  private static final int PROBES = 60;

  /** The reach says 1,000; more than a machine takes would measure its queue instead. */
  private static final int VOTES = 500;

  private static final Duration LOAD = Duration.ofSeconds(40);

  private final Figures figures;
  private final Store store;
  private final Hub hub;
  private int voters;

  LiveBench(Figures figures, Store store, Hub hub) {
    this.figures = figures;
    this.store = store;
    this.hub = hub;
  }

  /** Needs the members and ideas of {@link VoteBench}. */
  void run(long cast) {
    for (var idea = 0; idea < ON_ROADMAP; idea++) {
      var body = Map.of("stage", "planned", "message", "");
      var answer = hub.owner().put("/api/ideas/" + Requests.idea(idea) + "/stage", body);
      if (!answer.good()) {
        throw new IllegalStateException(answer.toString());
      }
    }
    // Members already, by a vote elsewhere: who joins with the vote makes two changes of one.
    new Swarm(hub.port(), 16, n -> Requests.vote(ON_ROADMAP, voter(n)))
        .count(2L * PROBES)
        .allGood();
    hub.awaitViews(LOAD);
    try {
      underVotes(cast);
      many();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void underVotes(long cast) throws IOException, InterruptedException {
    try (var watchers = new Watchers(hub.port(), 1, PATH, Requests.idea(PROBE))) {
      watchers.awaitOpened();
      var swarm = new Swarm(hub.port(), 48, n -> VoteBench.firstVote(cast + n));
      var load = Thread.ofPlatform().daemon().start(() -> swarm.paced(VOTES, LOAD));
      add(
          "a vote seen on another's live roadmap, at " + VOTES + " votes/s",
          "p95 300 ms at 1,000 votes/s",
          probe(watchers));
      load.join();
    }
  }

  private void many() throws IOException, InterruptedException {
    var before = Machine.megabytes(hub.pid(), "VmRSS:");
    try (var watchers = new Watchers(hub.port(), 2_000, PATH, Requests.idea(PROBE))) {
      watchers.awaitOpened();
      add("a vote seen on all of 2,000 live roadmaps", "500 ms", probe(watchers));
      var after = Machine.megabytes(hub.pid(), "VmRSS:");
      figures.add(store, "memory for 2,000 live views", "100 MB", "%d MB more", after - before);
    }
  }

  /** From sending the vote until the last view shows it, in milliseconds. */
  private Histogram probe(Watchers watchers) throws InterruptedException {
    var millis = new Histogram(3);
    for (var i = 0; i < PROBES; i++) {
      var score = score();
      var sent = System.nanoTime();
      var voter = hub.owner().as(Requests.member(voter(voters++)));
      var vote = voter.put("/api/ideas/" + Requests.idea(PROBE) + "/vote", Map.of("choice", "UP"));
      if (!vote.good()) {
        throw new IllegalStateException(vote.toString());
      }
      millis.recordValue((watchers.await(score + 1).last() - sent) / 1_000_000);
    }
    return millis;
  }

  private static long voter(long n) {
    return 5_000_000 + n;
  }

  private long score() {
    return hub.owner().get("/api/ideas/" + Requests.idea(PROBE)).json().path("score").asLong();
  }

  private void add(String what, String reach, Histogram millis) {
    figures.add(
        store,
        what,
        reach,
        "p50 %d ms, p95 %d ms, at most %d ms",
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(95),
        millis.getMaxValue());
  }
}
