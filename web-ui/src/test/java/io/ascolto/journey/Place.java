package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.board;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A board with an idea that is on the roadmap and one that is hidden. */
final class Place {

  final Scene scene;
  final String idea;
  final String hidden;

  Place(Hub hub, String visibility) {
    scene = new Scene(hub.owner(), hub.anonymous(), "board-" + UUID.randomUUID());
    var described = new HashMap<String, Object>(board("Beans", "UPVOTE", visibility));
    if (visibility.equals("SEGMENT")) {
      described.put("segments", List.of("pilots"));
    }
    assertCreated(scene.owner().put(scene.boardPath(), described));
    idea = scene.submitted("Remember my grind size");
    scene.staged(idea, "planned");
    hidden = scene.submitted("Buy my watches");
    var hide = scene.owner().put(hidden + "/hidden", Map.of("reason", "Advertising"));
    assertThat(hide.good()).as(hide.toString()).isTrue();
    hub.awaitViews(Duration.ofSeconds(20));
  }

  String id() {
    return idea.substring(idea.lastIndexOf('/') + 1);
  }
}
