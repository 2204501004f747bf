package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hub grows out of its folder, with everything that was in it. */
class MoveJourney {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void logAndKeysMoveToPostgresAndEverythingIsAsItWas() throws Exception {
    try (var postgres = Postgres.start()) {
      var settings = postgres.settings();
      var to =
          new String[] {
            "move",
            "--to=" + settings.get("SPRING_DATASOURCE_URL"),
            "--keys-to=" + settings.get("ASCOLTO_KEYS_URL")
          };
      // The one that goes on in its folder clears it away.
      var hub = Hub.embedded();
      var idea = told(hub);
      var before = seen(hub, idea);
      var running = HubCommand.ran(hub.home(), to);
      assertThat(running.code()).isEqualTo(1);
      assertThat(running.said()).contains("Another process uses the folder");

      hub.stop();
      var moved = HubCommand.ran(hub.home(), to);
      assertThat(moved.code()).as(moved.said()).isZero();
      assertThat(moved.said())
          .contains("the digest of each is the same", "Start the hub with spring.datasource.url");
      assertThat(hub.data().resolve("events.sqlite")).doesNotExist();

      try (var server = Hub.over(hub.home(), settings)) {
        assertThat(seen(server, idea)).isEqualTo(before);
        assertThat(
                new Entrance(server)
                    .signedIn("ada@example.org")
                    .client()
                    .get("/api/me")
                    .json()
                    .path("displayName")
                    .asString())
            .isEqualTo("Ada B.");
        var another = Scene.ideaPath();
        assertCreated(
            server.owner().put(another, Map.of("board", "b", "title", "After", "text", "New")));
        server.awaitViews(SOON);
        assertThat(server.owner().get(another).json().path("number").asInt()).isEqualTo(3);
        var again = HubCommand.ran(hub.home(), to);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.said()).contains("there are no events");
      }
    }
  }

  private static String told(Hub hub) {
    assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
    var ada = new Entrance(hub).signedIn("ada@example.org").onOurPage();
    assertThat(
            ada.put(
                    "/api/session/name",
                    Map.of("name", "Ada Byron1815abcd", "shown", "FIRST_AND_INITIAL"))
                .good())
        .isTrue();
    var idea = Scene.ideaPath();
    var shown = Shown.by(ada, Photo.saying("In the kitchen"));
    assertCreated(ada.put(idea, shown.in("b", "A quiet mill")));
    assertCreated(
        ada.put(Scene.ideaPath(), Map.of("board", "b", "title", "A lid", "text", "That stays")));
    assertCreated(ada.put(idea + "/comments/" + UUID.randomUUID(), Map.of("text", "At seven")));
    assertThat(ada.put(idea + "/vote", choice("UP")).good()).isTrue();
    assertThat(hub.owner().as(somebody()).put(idea + "/vote", choice("UP")).good()).isTrue();
    return idea;
  }

  /** What a visitor reads of it all. */
  private static String seen(Hub hub, String idea) {
    hub.awaitViews(SOON);
    var anybody = hub.anonymous();
    return Photo.stretch(anybody.bytes(Shown.in(anybody, idea).path()))
        + anybody.get(idea).text()
        + anybody.get(idea + "/comments").text()
        + anybody.get(idea + "/timeline").text()
        + anybody.get("/api/ideas?board=b&sort=top").text();
  }
}
