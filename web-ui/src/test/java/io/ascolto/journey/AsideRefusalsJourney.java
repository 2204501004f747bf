package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may not set votes aside, and what is no decision to do so. */
class AsideRefusalsJourney {

  private static final String ASIDES = "/api/asides";
  private static final String REASON = "A link in a forum asked for votes by the dozen";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Hub hub;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void itIsForWhoMayAndSaysWhatIsWrong() {
    var owner = hub.owner();
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    scene.voted(idea, somebody(), "UP");
    var path = ASIDES + "/" + UUID.randomUUID();
    var body = Map.of("board", scene.board(), "reason", REASON, "selection", Map.of());
    assertThat(hub.anonymous().get(ASIDES).status()).isEqualTo(401);
    assertThat(hub.anonymous().put(path, body).status()).isEqualTo(401);
    for (var role : List.of("MODERATOR", "SUPPORT", "RESEARCHER")) {
      var colleague = owner.as(Scene.invited(hub, role));
      assertProblem(colleague.put(path, body), 403, "permission.missing");
      assertThat(colleague.get(ASIDES).status()).isEqualTo(403);
      assertThat(colleague.post(scene.boardPath() + "/asides/preview", Map.of()).status())
          .isEqualTo(403);
    }
    assertProblem(owner.put(path, Map.of("selection", Map.of())), 422, "fields.invalid");
    assertProblem(
        owner.put(
            path,
            Map.of(
                "board", scene.board(),
                "reason", REASON,
                "selection", Map.of("until", "2020-01-01T00:00:00Z"))),
        422,
        "fields.invalid");
    assertProblem(
        owner.post(scene.boardPath() + "/asides/preview", Map.of("from", "yesterday")),
        422,
        "fields.invalid");
    assertThat(owner.post("/api/boards/nowhere/asides/preview", Map.of()).status()).isEqualTo(404);
    assertProblem(owner.delete(path), 404, "aside.unknown");
    hub.awaitViews(SOON);
    assertThat(hub.anonymous().get(idea).json().path("votes").path("up").asLong()).isOne();
    var colleague = owner.as(Scene.invited(hub, "COMMUNITY_MANAGER"));
    assertCreated(colleague.put(path, body));
    assertProblem(colleague.put(path, body), 409, "aside.known");
  }
}
