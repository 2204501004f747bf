package io.ascolto.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What {@code GET /api/views} says. */
public record Views(long head, List<State> views) {

  /**
   * One store's views.
   *
   * @param rebuilding the build that was last made on request, or 0
   * @param folding whether that build is not at the end of the log yet
   * @param compared documents compared by the last rebuild, negative before the first
   */
  public record State(
      String name,
      long position,
      int build,
      int rebuilding,
      boolean folding,
      long compared,
      long differing) {}

  public static Views of(Client owner) {
    var answer = owner.get("/api/views");
    if (!answer.good()) {
      throw new IllegalStateException("No views: " + answer);
    }
    var json = answer.json();
    var views = new ArrayList<State>();
    json.path("views").forEach(view -> views.add(state(view)));
    return new Views(json.path("head").asLong(), views);
  }

  /** After all views were built anew and compared with those before. */
  static Views rebuilt(Hub hub) {
    var before = of(hub.owner()).views().stream().mapToInt(State::build).max().orElse(0);
    assertThat(hub.owner().post("/api/views/rebuild").status()).isEqualTo(202);
    return await()
        .atMost(120, SECONDS)
        .until(
            () -> of(hub.owner()),
            now ->
                now.views().stream()
                    .allMatch(view -> view.build() > before && view.compared() >= 0));
  }

  private static State state(JsonNode view) {
    var comparison = view.path("lastComparison");
    return new State(
        view.path("name").asString(),
        view.path("position").asLong(),
        view.path("build").asInt(),
        view.path("rebuild").path("build").asInt(0),
        view.path("rebuild").path("state").asString("").equals("BUILDING"),
        comparison.path("documents").asLong(-1),
        comparison.path("differing").asLong(-1));
  }

  /** Whether every view has folded this position. */
  public boolean shows(long position) {
    return views.size() == 2 && views.stream().allMatch(view -> view.position() >= position);
  }

  /** How many events the slowest view is behind. */
  public long lag() {
    return head - views.stream().mapToLong(State::position).min().orElse(0);
  }
}
