package io.ascolto.proof;

import static org.awaitility.Awaitility.await;

import io.ascolto.journey.Hub;
import io.ascolto.journey.Views;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for a rebuild and waits until every store reads its new build. */
final class Rebuild {

  private Rebuild() {}

  /** What was rebuilt, and when all of it had been folded and was left to be compared. */
  record Done(Views views, long foldedAt) {}

  static Views of(Hub hub, Duration limit) {
    return timed(hub, limit).views();
  }

  static Done timed(Hub hub, Duration limit) {
    var before = builds(Views.of(hub.owner()));
    await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .pollDelay(Duration.ZERO)
        .until(() -> begunSince(before, hub));
    await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> foldedSince(before, Views.of(hub.owner())));
    var foldedAt = System.nanoTime();
    await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> switchedSince(before, Views.of(hub.owner())));
    return new Done(Views.of(hub.owner()), foldedAt);
  }

  /** Asking again is harmless; a store that is still being built for the first time ignores it. */
  private static boolean begunSince(Map<String, Integer> before, Hub hub) {
    var answer = hub.owner().post("/api/views/rebuild");
    if (!answer.good()) {
      throw new IllegalStateException("No rebuild: " + answer);
    }
    return Views.of(hub.owner()).views().stream()
        .allMatch(view -> view.rebuilding() > before.get(view.name()));
  }

  private static boolean foldedSince(Map<String, Integer> before, Views now) {
    return now.views().stream()
        .allMatch(view -> view.build() > before.get(view.name()) || !view.folding());
  }

  private static boolean switchedSince(Map<String, Integer> before, Views now) {
    return now.views().stream()
        .allMatch(view -> view.build() > before.get(view.name()) && view.compared() >= 0);
  }

  private static Map<String, Integer> builds(Views views) {
    return views.views().stream().collect(Collectors.toMap(Views.State::name, Views.State::build));
  }
}
