package io.ascolto.proof;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Views;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Measures a hub as DESIGN asks, on both stores, beside what the machine can do at all. See
 * docs/benchmarks.md. Arguments: the document to write the figures into, then the stores.
 */
public final class Benchmark {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int BIG = Integer.getInteger("bench.ideas", 100_000);
  private static final int HUGE = Integer.getInteger("bench.events", 1_000_000);

  private final Figures figures;
  private final Store store;

  private Benchmark(Figures figures, Store store) {
    this.figures = figures;
    this.store = store;
  }

  public static void main(String[] arguments) {
    var figures = new Figures();
    for (var i = 1; i < arguments.length; i++) {
      try (var store = Store.named(arguments[i])) {
        new Benchmark(figures, store).run();
      }
    }
    System.out.println("\n" + figures.markdown());
    figures.writeInto(Path.of(arguments[0]));
  }

  private void run() {
    try (var hub = store.launch()) {
      figures.add(store, "start to the first page, empty", "5 s", "%.1f s", firstPage(hub));
      var votes = new VoteBench(figures, store, hub);
      votes.run();
      new LiveBench(figures, store, hub).run(votes.cast());
      rebuild(hub, "rebuild of all views");
      new ListBench(figures, store, hub).run(10_000);
      hub.stop();
      var bare = BareInserts.measure(store, store.log(hub), 100_000);
      figures.add(store, "bare JDBC, the same rows in groups of 64", "", "%,.0f rows/s", bare);
    }
    if (store.isEmbedded()) {
      FileBench.run(figures, store);
    }
    if (BIG > 0) {
      big();
    }
  }

  /** A hub with many ideas and then with many events. */
  private void big() {
    try (var hub = store.launch()) {
      hub.awaitHealth();
      new Setup(hub).board().ideas(0, VoteBench.IDEAS).members(0, VoteBench.MEMBERS);
      var lists = new ListBench(figures, store, hub);
      lists.run(BIG);
      lists.similar(BIG);
      if (HUGE > 0) {
        new Setup(hub).votesUntil(HUGE);
        hub.awaitViews(LONG);
        rebuild(hub, String.format("rebuild with %,d ideas", BIG));
        hub.stop();
        hub.relaunch();
        var first = firstPage(hub);
        figures.add(
            store,
            String.format("start to the first page, %,d events", Views.of(hub.owner()).head()),
            "7 s with a million",
            "%.1f s",
            first);
      }
    }
  }

  private void rebuild(Hub hub, String what) {
    hub.awaitViews(LONG);
    var began = System.nanoTime();
    var done = Rebuild.timed(hub, LONG);
    var views = done.views();
    var seconds = (System.nanoTime() - began) / 1e9;
    var folding = (done.foldedAt() - began) / 1e9;
    var differing = views.views().stream().mapToLong(view -> view.differing()).sum();
    var compared = views.views().stream().mapToLong(view -> view.compared()).sum();
    figures.add(
        store,
        what,
        "10,000 events/s",
        "%,.0f events/s (%,d events in %.1f s; after %.1f s both are compared: of %,d documents %,d"
            + " differ)",
        views.head() / folding,
        views.head(),
        folding,
        seconds,
        compared,
        differing);
  }

  private static double firstPage(Hub hub) {
    var launched = System.nanoTime();
    hub.awaitAnswer("/api/ideas");
    return (System.nanoTime() - launched) / 1e9;
  }
}
