package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/** How soon a vote is seen on the roadmaps of others, and what many open views cost. */
final class LiveBench {

  private static final String PATH = "/api/roadmap?board=" + Requests.BOARD;
  private static final int ON_ROADMAP = 30;

  /** The one that no other vote of the benchmark goes to. */
  private static final int PROBE = 0;

  private static final int PROBES = 60;

  private static final Duration LOAD = Duration.ofSeconds(30);

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
        .count(3L * PROBES)
        .allGood();
    hub.awaitViews(LOAD);
    try {
      underVotes(500, cast);
      underVotes(1_000, cast + 1_000 * LOAD.toSeconds());
      many();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** More votes than a machine takes measure its queue instead. */
  private void underVotes(int perSecond, long cast) throws IOException, InterruptedException {
    try (var watchers = new Watchers(hub.port(), 1, PATH, Requests.idea(PROBE))) {
      watchers.awaitOpened();
      var swarm = new Swarm(hub.port(), 48, n -> VoteBench.firstVote(cast + n));
      var load = CompletableFuture.supplyAsync(() -> swarm.paced(perSecond, LOAD));
      var seen = probe(watchers);
      var outcome = load.join();
      add(
          String.format("a vote seen on another's live roadmap, at %,d votes/s", perSecond),
          perSecond == 1_000 ? "p95 300 ms" : "",
          seen,
          String.format(", %,.0f/s taken%s", outcome.rate(), VoteBench.failures(outcome)));
    }
    hub.awaitViews(LOAD);
  }

  private void many() throws IOException, InterruptedException {
    var before = Machine.megabytes(hub.pid(), "VmRSS:");
    try (var watchers = new Watchers(hub.port(), 2_000, PATH, Requests.idea(PROBE))) {
      watchers.awaitOpened();
      add("a vote seen on all of 2,000 live roadmaps", "500 ms", probe(watchers), "");
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

  private void add(String what, String reach, Histogram millis, String besides) {
    figures.add(
        store,
        what,
        reach,
        "p50 %d ms, p95 %d ms, at most %d ms%s",
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(95),
        millis.getMaxValue(),
        besides);
  }
}
