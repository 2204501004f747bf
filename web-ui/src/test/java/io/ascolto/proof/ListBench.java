package io.ascolto.proof;

import io.ascolto.journey.Hub;
import java.time.Duration;
import java.util.function.LongFunction;

/** The list of ideas, as everybody sees it and as somebody does who has voted. */
final class ListBench {

  private static final int CONNECTIONS = 64;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration RUN = Duration.ofSeconds(10);
  private static final String PATH = "/api/ideas?board=" + Requests.BOARD + "&sort=top";

  private static final String SIMILAR = "/api/ideas/similar?board=" + Requests.BOARD + "&title=";
  private static final int TYPING = 4;

  private final Figures figures;
  private final Store store;
  private final Hub hub;

  ListBench(Figures figures, Store store, Hub hub) {
    this.figures = figures;
    this.store = store;
    this.hub = hub;
  }

  /** Adds ideas up to this number and asks for the first page of them. */
  void run(int ideas) {
    new Setup(hub).ideas(VoteBench.IDEAS, ideas);
    hub.awaitViews(Duration.ofMinutes(10));
    var part = ideas > 10_000 ? "half of that at 10,000" : "";
    var page = Requests.anonymousGet(PATH);
    ask(ideas, "anonymous", part.isEmpty() ? "3,000/s, p95 40 ms" : part, _ -> page);
    ask(
        ideas,
        "signed in",
        part.isEmpty() ? "1,500/s, p95 40 ms" : part,
        n -> Requests.get(PATH, Math.floorMod(n * 7919, VoteBench.MEMBERS)));
    underVotes(ideas, page);
  }

  /**
   * What the form asks while somebody writes a title; never the same, so that nothing is cached.
   */
  void similar(int ideas) {
    LongFunction<byte[]> typed =
        n -> Requests.get(SIMILAR + Requests.title(7_000_000 + n), n % VoteBench.MEMBERS);
    new Swarm(hub.port(), TYPING, typed).flatOut(WARM_UP);
    var outcome = new Swarm(hub.port(), TYPING, n -> typed.apply(1_000_000 + n)).flatOut(RUN);
    figures.add(
        store,
        String.format("similar ideas while typing, %,d ideas", ideas),
        "p95 40 ms",
        "%,.0f/s on %d connections, p50 %.1f ms, p95 %.1f ms%s",
        outcome.rate(),
        TYPING,
        outcome.millis(50),
        outcome.millis(95),
        VoteBench.failures(outcome));
  }

  private void ask(int ideas, String who, String reach, LongFunction<byte[]> requests) {
    new Swarm(hub.port(), CONNECTIONS, requests).flatOut(WARM_UP);
    add(ideas, who, reach, new Swarm(hub.port(), CONNECTIONS, requests).flatOut(RUN));
  }

  /** Nobody reads a list that stands still: every few hundred milliseconds it is another one. */
  private void underVotes(int ideas, byte[] page) {
    var voters =
        Thread.startVirtualThread(() ->
            new Swarm(hub.port(), 16, n -> VoteBench.firstVote(9_000_000 + n + ideas))
                .paced(200, RUN));
    add(
        ideas,
        "anonymous, while 200 votes/s arrive",
        "",
        new Swarm(hub.port(), CONNECTIONS, _ -> page).flatOut(RUN));
    try {
      voters.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(int ideas, String who, String reach, Swarm.Outcome outcome) {
    figures.add(
        store,
        String.format("list of %,d ideas, %s", ideas, who),
        reach,
        "%,.0f/s, p50 %.1f ms, p95 %.1f ms%s",
        outcome.rate(),
        outcome.millis(50),
        outcome.millis(95),
        VoteBench.failures(outcome));
  }
}
