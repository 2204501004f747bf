package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.called;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pictures are destroyed with the texts that show them, and no byte of them is left. */
class PicturesGoneJourney {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void whoeverIsForgottenLeavesThePicturesOfWhatStays() throws IOException, SQLException {
    try (var hub = Hub.embedded()) {
      assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
      var ada = new Entrance(hub).signedIn(somebody()).onOurPage();
      var words = called("Ada");
      var going = Shown.by(ada, Photo.saying(words));
      var unused = Shown.by(ada, Photo.saying(words));
      var staying = Shown.by(ada, Photo.saying(words));
      var wanted = Scene.ideaPath();
      assertCreated(ada.put(Scene.ideaPath(), going.in("b", "Nobody else wants it")));
      assertCreated(ada.put(wanted, staying.in("b", "Others want it")));
      assertThat(hub.owner().put(wanted + "/vote", choice("UP")).good()).isTrue();
      var gone = List.of(stretch(ada, going), stretch(ada, unused));
      var stays = stretch(hub.anonymous(), staying);
      hub.kill9();
      hub.restart();
      assertThat(stretch(ada, going)).as("after the power was cut").isEqualTo(gone.getFirst());

      var pictures = ada.get("/api/me/data").json().path("pictures");
      assertThat(pictures).hasSize(3);
      assertThat(pictures.findValuesAsString("shown"))
          .containsExactlyInAnyOrder("true", "true", "false");
      assertThat(ada.post("/api/me/forget", Map.of()).status()).isEqualTo(202);
      Scene.awaitForgotten(hub, SOON);
      for (var reader : List.of(hub.owner(), hub.anonymous())) {
        assertThat(reader.get(going.path()).status()).isEqualTo(404);
        assertThat(reader.get(unused.path()).status()).isEqualTo(404);
        assertThat(reader.get(staying.path()).status()).isEqualTo(200);
      }
      Bytes.assertNothingLeft(hub, List.of(words, gone.getFirst(), gone.getLast(), stays));
      assertThat(rows(hub)).isOne();
    }
  }

  @Test
  void thePictureOfARemovedTextIsDestroyed() throws IOException, SQLException {
    try (var hub = Hub.embedded()) {
      assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
      var colleague = hub.owner().as(Scene.invited(hub, "COMMUNITY_MANAGER"));
      var ada = hub.owner().as(somebody());
      var inIdea = Shown.by(ada, Photo.saying(called("Ada")));
      var inComment = Shown.by(ada, Photo.saying(called("Ada")));
      var idea = Scene.ideaPath();
      var comment = UUID.randomUUID();
      assertCreated(ada.put(idea, inIdea.in("b", "A harmful one")));
      assertCreated(ada.put(idea + "/comments/" + comment, inComment.remark()));
      var bytes = List.of(stretch(ada, inIdea), stretch(ada, inComment));
      for (var text : List.of("/api/comments/" + comment, idea)) {
        removed(hub.owner(), colleague, text);
      }
      await().atMost(SOON).until(() -> hub.owner().get(inIdea.path()).status() == 404);
      for (var reader : List.of(ada, hub.owner(), hub.anonymous())) {
        assertThat(reader.get(inIdea.path()).status()).isEqualTo(404);
        assertThat(reader.get(inComment.path()).status()).isEqualTo(404);
      }
      Bytes.assertNothingLeft(hub, bytes);
      assertThat(rows(hub)).isZero();
    }
  }

  private static void removed(Client owner, Client colleague, String text) {
    assertThat(owner.put(text + "/hidden", Map.of("reason", "Private")).good()).isTrue();
    var harm = Map.of("ground", "HARM", "reason", "It shows a child, who did not agree to that.");
    assertThat(colleague.put(text + "/removal", harm).good()).isTrue();
    assertThat(owner.post(text + "/removal/agreement", Map.of()).good()).isTrue();
  }

  private static String stretch(Client reader, Shown shown) {
    return Photo.stretch(reader.bytes(shown.path()));
  }

  private static long rows(Hub hub) throws SQLException {
    var events = hub.data().resolve("events.sqlite");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events);
        var query = connection.prepareStatement("SELECT count(*) FROM picture");
        var row = query.executeQuery()) {
      return row.getLong(1);
    }
  }
}
