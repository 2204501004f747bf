package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the team hides of a discussion, what is left of it for everybody, and how it comes back. */
@OnSharedHub
class HidingJourney {

  private static final Map<String, String> WHY = Map.of("reason", "It insults others");

  private Scene scene;
  private Client owner;
  private Client ada;
  private String idea;
  private String comment;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
    owner = scene.owner();
    ada = owner.as(somebody());
    idea = scene.submitted("A quiet mill");
    var id = UUID.randomUUID().toString();
    comment = "/api/comments/" + id;
    var remarks = idea + "/comments/";
    ada.put(remarks + id, Map.of("text", "Fools, all of you."));
    owner.put(remarks + UUID.randomUUID(), Map.of("text", "Please, no.", "parent", id));
  }

  @Test
  void everybodyReadsTheReasonInItsPlaceAndStaffTheWordsToo() {
    var hidden = owner.put(comment + "/hidden", WHY);
    assertThat(hidden.status()).isEqualTo(200);

    var discussion = scene.anonymous().after(hidden).get(idea + "/comments");
    var stub = first(discussion);
    assertThat(discussion.text()).doesNotContain("Fools").contains("Please, no.");
    assertThat(stub.path("hidden").path("reason").asString()).isEqualTo("It insults others");
    assertThat(stub.path("author").isNull()).isTrue();
    assertThat(discussion.json().path("total").asInt()).isEqualTo(1);
    assertThat(scene.anonymous().get(idea).json().path("comments").asInt()).isEqualTo(1);
    assertThat(first(owner.get(idea + "/comments")).path("text").asString())
        .isEqualTo("Fools, all of you.");
  }

  @Test
  void neitherItsHistoryNorThePageWithoutJavaScriptTellsItsWords() {
    ada.put(comment + "/text", Map.of("text", "Fools, most of you."));
    var hidden = owner.put(comment + "/hidden", WHY);
    var visitor = scene.anonymous().after(hidden);

    assertProblem(visitor.get(comment + "/history"), 404, "comment.unknown");
    assertThat(owner.get(comment + "/history").text()).contains("Fools, all of you.");
    assertThat(visitor.with("Accept", "text/html").get(idea.substring("/api".length())).text())
        .contains("Hidden by the team: It insults others")
        .doesNotContain("Fools");
  }

  @Test
  void whatIsHiddenStaysAsItIsUntilItIsBroughtBack() {
    owner.put(comment + "/hidden", WHY);
    assertProblem(ada.put(comment + "/text", Map.of("text", "Sorry.")), 409, "comment.hidden");
    assertProblem(ada.delete(comment), 409, "comment.hidden");

    var restored = owner.delete(comment + "/hidden");

    var discussion = scene.anonymous().after(restored).get(idea + "/comments");
    assertThat(first(discussion).path("text").asString()).isEqualTo("Fools, all of you.");
    assertThat(first(discussion).path("hidden").isNull()).isTrue();
    assertThat(discussion.json().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void onlyStaffHideAndForAReason() {
    assertProblem(ada.put(comment + "/hidden", WHY), 403, "permission.missing");
    assertProblem(ada.delete(comment + "/hidden"), 403, "permission.missing");
    assertThat(owner.put(comment + "/hidden", Map.of("reason", " ")).badFields())
        .containsExactly("reason");
  }

  @Test
  void ofAHiddenIdeaEverybodyReadsTheReasonAndItTakesNoVotesUntilItIsBack() {
    var list = "/api/ideas?board=" + scene.board();
    var voted = scene.voted(idea, somebody(), "UP");
    assertThat(scene.anonymous().after(voted).get(list).text()).contains(id());
    var hidden = owner.put(idea + "/hidden", WHY);
    assertThat(hidden.status()).isEqualTo(200);
    var visitor = scene.anonymous().after(hidden);

    var stub = visitor.get(idea);
    assertThat(stub.text()).doesNotContain("A quiet mill");
    assertThat(stub.json().path("hidden").path("reason").asString()).isEqualTo("It insults others");
    assertThat(visitor.get(list).text()).doesNotContain(id());
    assertProblem(visitor.get(idea + "/comments"), 404, "idea.unknown");
    assertProblem(visitor.get(idea + "/timeline"), 404, "idea.unknown");
    assertThat(visitor.with("Accept", "text/html").get(idea.substring("/api".length())).text())
        .contains("It insults others")
        .doesNotContain("A quiet mill");
    assertProblem(ada.put(idea + "/vote", Map.of("choice", "UP")), 409, "idea.closed");
    assertThat(owner.get(idea).json().path("title").asString()).isEqualTo("A quiet mill");

    var restored = owner.delete(idea + "/hidden");
    assertThat(scene.anonymous().after(restored).get(idea).json().path("title").asString())
        .isEqualTo("A quiet mill");
    assertThat(ada.put(idea + "/vote", Map.of("choice", "UP")).good()).isTrue();
    assertProblem(ada.put(idea + "/hidden", WHY), 403, "permission.missing");
    assertProblem(owner.put(idea + "/hidden", Map.of("reason", " ")), 422, "fields.invalid");
  }

  @Test
  void thatAnIdeaWasHiddenAndBroughtBackIsToldToStaffAlone() {
    owner.put(idea + "/hidden", WHY);
    var restored = owner.delete(idea + "/hidden");

    assertThat(whats(owner.after(restored))).containsExactly("SUBMITTED", "HIDDEN", "RESTORED");
    assertThat(whats(ada.after(restored))).containsExactly("SUBMITTED");
    assertThat(whats(scene.anonymous().after(restored))).containsExactly("SUBMITTED");
  }

  private List<String> whats(Client viewer) {
    return viewer.get(idea + "/timeline").json().path("entries").findValuesAsString("what");
  }

  private String id() {
    return idea.substring("/api/ideas/".length());
  }

  private static JsonNode first(Answer discussion) {
    return discussion.json().path("items").path(0).path("comment");
  }
}
