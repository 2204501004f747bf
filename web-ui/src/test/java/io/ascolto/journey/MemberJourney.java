package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who somebody is to the hub: by key, by address, by acting for another. */
@OnSharedHub
class MemberJourney {

  private Scene scene;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
  }

  @Test
  void unknownKeyIsRefusedWhateverItAsks() {
    var stranger = scene.anonymous().with("Authorization", "Bearer not-a-key");
    assertProblem(stranger.get("/api/ideas"), 401, "sign-in.required");
    assertProblem(stranger.put(Scene.ideaPath(), scene.idea("A mill")), 401, "sign-in.required");
  }

  @Test
  void readingMakesNobodyAMember() {
    var idea = scene.submitted("A quiet mill");
    var shown = scene.voted(idea, somebody(), "UP");
    var before = Views.of(scene.owner()).head();
    var answer = scene.owner().as(somebody()).after(shown).get(idea);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("viewerVote").isNull()).isTrue();
    assertThat(Views.of(scene.owner()).head()).isEqualTo(before);
  }

  @Test
  void writingMakesOneMemberOfAnAddressHoweverItIsSpelled() {
    var idea = scene.submitted("A quiet mill");
    var address = somebody();
    var first = scene.voted(idea, address, "UP");
    var again = scene.voted(idea, address.toUpperCase(Locale.ROOT), "UP");
    assertThat(again.position()).isEqualTo(first.position());
  }

  @Test
  void unknownIdIsNeverMadeAMember() {
    var idea = scene.submitted("A quiet mill");
    var nobody = scene.owner().as(UUID.randomUUID().toString());
    var refused = nobody.put(idea + "/vote", choice("UP"));
    assertThat(refused.status()).as(refused.toString()).isBetween(400, 422);
    assertThat(refused.problem()).isNotEmpty();
  }

  @Test
  void viewsAreForTheOwner() {
    assertProblem(scene.anonymous().get("/api/views"), 401, "sign-in.required");
    var member = scene.owner().as(somebody());
    assertThat(member.post("/api/views/rebuild").status()).isIn(401, 403);
  }
}
