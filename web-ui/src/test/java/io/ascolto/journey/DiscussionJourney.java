package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people say about an idea, and who hears it. */
@OnSharedHub
class DiscussionJourney {

  private Scene scene;
  private String idea;
  private Client ada;
  private Client ben;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
    idea = scene.submitted("A quiet mill");
    ada = scene.owner().as(somebody());
    ben = scene.owner().as(somebody());
  }

  @Test
  void whatSomebodySaysIsThereAtOnceAndCounted() {
    var comment = commentPath();
    var posted = ada.put(comment, Map.of("text", "It **drifts**."));
    assertCreated(posted);
    assertThat(ada.put(comment, Map.of("text", "It **drifts**.")).status()).isEqualTo(200);

    var discussion = ada.after(posted).get(idea + "/comments").json();

    assertThat(discussion.path("total").asLong()).isEqualTo(1);
    var first = discussion.path("items").path(0).path("comment");
    assertThat(first.path("text").asString()).isEqualTo("It **drifts**.");
    assertThat(first.path("html").asString()).contains("<strong>drifts</strong>");
    assertThat(first.path("author").path("staff").asBoolean()).isFalse();
    assertThat(first.path("parent").isNull()).isTrue();
    assertThat(first.path("editedAt").isNull()).isTrue();
    var anonymous = scene.anonymous().after(posted);
    assertThat(anonymous.get(idea).json().path("comments").asLong()).isEqualTo(1);
    assertThat(anonymous.get(idea + "/timeline").text()).doesNotContain("ANSWERED");
  }

  @Test
  void anotherBodyOnTheSameIdIsAConflictAndEveryBadFieldIsNamed() {
    var comment = commentPath();
    ada.put(comment, Map.of("text", "It drifts."));

    assertProblem(ada.put(comment, Map.of("text", "It does not.")), 409, "comment.exists");
    var bad = ada.put(commentPath(), Map.of("text", " ", "parent", "nobody"));
    assertProblem(bad, 422, "fields.invalid");
    assertThat(bad.badFields()).containsExactlyInAnyOrder("text", "parent");
    var stranger = Map.of("text", "Where?", "parent", UUID.randomUUID().toString());
    assertThat(ada.put(commentPath(), stranger).badFields()).containsExactly("parent");
    var hm = scene.anonymous().put(commentPath(), Map.of("text", "Hm."));
    assertProblem(hm, 401, "sign-in.required");
  }

  @Test
  void answersStayInTheirThreadUnderWhatTheyAnswer() {
    var first = commentPath();
    var answer = commentPath();
    var toIt = commentPath();
    ada.put(first, Map.of("text", "First."));
    ben.put(answer, Map.of("text", "Answer.", "parent", id(first)));
    var last = ada.put(toIt, Map.of("text", "To it.", "parent", id(answer)));
    var items = ada.after(last).get(idea + "/comments").json().path("items");

    assertThat(items).hasSize(1);
    var answers = items.path(0).path("answers");
    assertThat(answers.path(0).path("parent").asString()).isEqualTo(id(first));
    assertThat(answers.path(1).path("parent").asString()).isEqualTo(id(answer));
  }

  @Test
  void anEditedCommentShowsWhatItSaidBefore() {
    var comment = commentPath();
    ada.put(comment, Map.of("text", "It drifts."));
    var own = "/api/comments/" + id(comment);
    assertProblem(
        scene.owner().put(own + "/text", Map.of("text", "No.")), 403, "comment.edit.others");
    var edited = ada.put(own + "/text", Map.of("text", "It drifts a lot."));
    var anybody = scene.anonymous().after(edited);
    var shown = anybody.get(idea + "/comments").json().path("items").path(0).path("comment");
    assertThat(shown.path("text").asString()).isEqualTo("It drifts a lot.");
    assertThat(shown.path("editedAt").isNull()).isFalse();
    var history = anybody.get(own + "/history").json().path("items");
    assertThat(history).hasSize(1);
    assertThat(history.path(0).path("text").asString()).isEqualTo("It drifts.");
  }

  @Test
  void aWithdrawnCommentLeavesItsPlaceAndItsAnswersAndNoWord() {
    var first = commentPath();
    ada.put(first, Map.of("text", "Regretted words."));
    ada.put("/api/comments/" + id(first) + "/text", Map.of("text", "Regretted too."));
    ben.put(commentPath(), Map.of("text", "Answer.", "parent", id(first)));
    var withdrawn = ada.delete("/api/comments/" + id(first));
    assertThat(withdrawn.status()).isEqualTo(200);

    var anybody = scene.anonymous().after(withdrawn);

    var discussion = anybody.get(idea + "/comments");
    assertThat(discussion.text()).doesNotContain("Regretted").contains("Answer.");
    assertThat(discussion.json().path("total").asLong()).isEqualTo(1);
    var gone = discussion.json().path("items").path(0).path("comment");
    assertThat(gone.path("withdrawn").asBoolean()).isTrue();
    assertThat(gone.path("author").isNull()).isTrue();
    assertThat(anybody.get("/api/comments/" + id(first) + "/history").json().path("items"))
        .isEmpty();
  }

  @Test
  void anOfficialAnswerIsForStaffAndStandsAboveTheDiscussion() {
    ada.put(commentPath(), Map.of("text", "And?"));
    var officially = Map.of("text", "We found a table.", "official", true);
    assertProblem(ada.put(commentPath(), officially), 403, "permission.missing");
    var answered = scene.owner().put(commentPath(), officially);
    assertCreated(answered);

    var anybody = scene.anonymous().after(answered);

    var official = anybody.get(idea + "/comments?limit=1").json().path("official");
    assertThat(official.path("text").asString()).isEqualTo("We found a table.");
    assertThat(official.path("author").path("staff").asBoolean()).isTrue();
    assertThat(anybody.get(idea + "/timeline").text()).contains("ANSWERED");
  }

  @Test
  void aThumbsUpCountsOnceForEachAndIsTakenBack() {
    var comment = commentPath();
    ada.put(comment, Map.of("text", "It drifts."));
    var reaction = "/api/comments/" + id(comment) + "/reaction";
    ada.put(reaction, Map.of());
    ben.put(reaction, Map.of());
    var twice = ben.put(reaction, Map.of());
    assertThat(reactions(ben.after(twice))).isEqualTo("2 true");
    var back = ben.delete(reaction);
    assertThat(reactions(ben.after(back))).isEqualTo("1 false");
    assertThat(reactions(scene.anonymous().after(back))).isEqualTo("1 false");
  }

  private String reactions(Client reader) {
    var comment = reader.get(idea + "/comments").json().path("items").path(0).path("comment");
    return comment.path("reactions").asLong() + " " + comment.path("viewerReacted").asBoolean();
  }

  @Test
  void everyPageTogetherIsTheDiscussionOldestFirst() {
    Answer last = null;
    for (var i = 0; i < 7; i++) {
      last = ada.put(commentPath(), Map.of("text", "Comment " + i));
    }
    var reader = scene.anonymous().after(last);
    var texts = new ArrayList<String>();
    var page = idea + "/comments?limit=3";
    for (var next = page; !next.isEmpty(); ) {
      var json = reader.get(next).json();
      assertThat(json.path("total").asLong()).isEqualTo(7);
      json.path("items").forEach(thread -> texts.add(text(thread)));
      var cursor = json.path("nextCursor").asString("");
      next = cursor.isEmpty() ? "" : page + "&cursor=" + cursor;
    }
    assertThat(texts).hasSize(7).doesNotHaveDuplicates().isSorted();
    assertProblem(reader.get(idea + "/comments?cursor=x"), 400, "cursor.invalid");
  }

  private static String text(JsonNode thread) {
    return thread.path("comment").path("text").asString();
  }

  @Test
  void whoMayNotReadTheIdeaHearsNothingOfIt(Hub hub) {
    var members = Scene.forMembers(hub);
    var closed = members.submitted("Among ourselves");
    var comment = closed + "/comments/" + UUID.randomUUID();
    var posted = ada.put(comment, Map.of("text", "Between us."));
    assertCreated(posted);
    var visitor = members.anonymous().after(posted);

    assertProblem(visitor.get(closed + "/comments"), 404, "idea.unknown");
    assertProblem(visitor.get("/api/comments/" + id(comment) + "/history"), 404, "comment.unknown");
    assertThat(ada.after(posted).get(closed + "/comments").json().path("total").asLong())
        .isEqualTo(1);
  }

  @Test
  void whatNobodySubmittedTakesNoComments() {
    var nowhere = Scene.ideaPath() + "/comments/" + UUID.randomUUID();
    assertProblem(ada.put(nowhere, Map.of("text", "Hm.")), 404, "idea.unknown");
    var nobodys = "/api/comments/" + UUID.randomUUID();
    assertProblem(ada.put(nobodys + "/text", Map.of("text", "Hm.")), 404, "comment.unknown");
    assertProblem(ada.delete(nobodys), 404, "comment.unknown");
    assertProblem(ada.put(nobodys + "/reaction", Map.of()), 404, "comment.unknown");
  }

  @Test
  void builtAnewTheDiscussionIsTheSame(Hub hub) {
    var first = commentPath();
    ada.put(first, Map.of("text", "First."));
    ben.put("/api/comments/" + id(first) + "/reaction", Map.of());
    ada.put("/api/comments/" + id(first) + "/text", Map.of("text", "First, edited."));
    ben.put(commentPath(), Map.of("text", "Answer.", "parent", id(first)));
    var last = scene.owner().put(commentPath(), Map.of("text", "Official.", "official", true));
    var paths = List.of(idea + "/comments", idea, "/api/comments/" + id(first) + "/history");
    var before = paths.stream().map(path -> ben.after(last).get(path).text()).toList();

    var views = Views.rebuilt(hub);

    assertThat(views.views()).allMatch(view -> view.differing() == 0);
    assertThat(paths.stream().map(path -> ben.get(path).text())).isEqualTo(before);
  }

  @Test
  void thePageIsReadableWithoutJavaScript() {
    var comment = commentPath();
    ada.put(comment, Map.of("text", "It **drifts**, <b>often</b>."));
    var last = scene.owner().put(commentPath(), Map.of("text", "Found it.", "official", true));

    var page = scene.anonymous().after(last).with("Accept", "text/html").get(page());

    assertThat(page.text())
        .contains("It <strong>drifts</strong>, &lt;b&gt;often&lt;/b&gt;.")
        .contains("id=\"comment-" + id(comment) + "\"")
        .contains("<section class=\"note official\">");
  }

  private String page() {
    return idea.substring("/api".length());
  }

  private String commentPath() {
    return idea + "/comments/" + UUID.randomUUID();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
