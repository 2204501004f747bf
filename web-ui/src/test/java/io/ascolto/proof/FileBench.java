package io.ascolto.proof;

import java.time.Duration;

/** The embedded log's worst case: votes one at a time, each a commit of its own. */
final class FileBench {

  private static final int VOTES = 100_000;
  private static final double MEGABYTE = 1e6;

  private FileBench() {}

  static void run(Figures figures, Store store) {
    try (var hub = store.launch()) {
      hub.awaitHealth();
      new Setup(hub).board().ideas(0, VoteBench.IDEAS).members(0, 1_000);
      var before = Log.size(hub);
      var outcome = new Swarm(hub.port(), 1, FileBench::vote).count(VOTES).allGood();
      var running = Log.size(hub);
      hub.awaitViews(Duration.ofMinutes(2));
      var memory = Machine.megabytes(hub.pid(), "VmRSS:");
      hub.stop();
      figures.add(
          store,
          "100,000 votes one at a time: event file running / after a clean stop",
          "120 MB / 80 MB",
          "%.1f / %.1f MB (%.1f MB before them), %,.0f votes/s, p99 %.1f ms, %d MB resident",
          running / MEGABYTE,
          Log.size(hub) / MEGABYTE,
          before / MEGABYTE,
          outcome.rate(),
          outcome.millis(99),
          memory);
    }
  }

  private static byte[] vote(long n) {
    return Requests.vote(1 + n / 1_000 % (VoteBench.IDEAS - 1), n % 1_000);
  }
}
