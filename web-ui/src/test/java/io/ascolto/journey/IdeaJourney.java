package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.ideaPath;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ideas, from being submitted to being found. */
@OnSharedHub
class IdeaJourney {

  private Scene scene;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
  }

  @Test
  void authorSeesTheirIdeaAtOnce() {
    var path = ideaPath();
    var author = scene.owner().as(somebody());
    var submitted = author.put(path, scene.idea("A quiet mill"));
    Scene.assertCreated(submitted);
    var idea = author.after(submitted).get(path);
    assertThat(idea.position()).isGreaterThanOrEqualTo(submitted.position());
    var shown = idea.json();
    assertThat(shown.path("title").asString()).isEqualTo("A quiet mill");
    assertThat(shown.path("text").asString()).isEqualTo("Every morning.");
    assertThat(shown.path("board").asString()).isEqualTo(scene.board());
    assertThat(shown.path("stage").asString()).isEqualTo("open");
    assertThat(shown.path("kind").asString()).isEqualTo("OPEN");
    assertThat(shown.path("number").asLong()).isPositive();
    assertThat(shown.path("votes").toString()).isEqualTo("{\"up\":0}");
    assertThat(shown.path("viewerVote").isNull()).isTrue();
  }

  @Test
  void repeatedPutChangesNothing() {
    var path = scene.submitted("A quiet mill");
    var again = scene.owner().put(path, scene.idea("A quiet mill"));
    assertThat(again.status()).isEqualTo(200);
    var once = scene.owner().after(again).get("/api/ideas?board=" + scene.board());
    assertThat(once.json().path("total").asLong()).isEqualTo(1);
  }

  @Test
  void otherBodyOnTheSameIdIsAConflict() {
    var path = scene.submitted("A quiet mill");
    assertProblem(scene.owner().put(path, scene.idea("A loud mill")), 409, "idea.exists");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    var bad = Map.of("board", scene.board(), "title", "ab", "text", "x".repeat(10_001));
    var refused = scene.owner().put(ideaPath(), bad);
    assertProblem(refused, 422, "fields.invalid");
    assertThat(refused.badFields()).containsExactlyInAnyOrder("title", "text");
  }

  @Test
  void whatIsNoJsonOrNoIdIsRefused() {
    assertThat(scene.owner().putRaw(ideaPath(), "{\"board\":").problem()).isNotEmpty();
    var noId = scene.owner().put("/api/ideas/no-uuid", scene.idea("A quiet mill"));
    assertThat(noId.status()).isBetween(400, 422);
    assertThat(noId.problem()).isNotEmpty();
  }

  @Test
  void unknownBoardAndUnknownIdeaAreSaid() {
    var nowhere = Map.of("board", "nowhere", "title", "A quiet mill", "text", "");
    assertThat(scene.owner().put(ideaPath(), nowhere).badFields()).containsExactly("board");
    assertThat(scene.anonymous().get(ideaPath()).status()).isEqualTo(404);
    assertThat(scene.anonymous().get(ideaPath()).problem()).isNotEmpty();
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    var idea = scene.submitted("A quiet mill");
    var vote = scene.voted(idea, somebody(), "UP");
    for (var path : List.of(idea, "/api/ideas?board=" + scene.board())) {
      var first = scene.anonymous().after(vote).get(path);
      assertThat(first.header("ETag")).isNotEmpty();
      var again = scene.anonymous().with("If-None-Match", first.header("ETag")).get(path);
      assertThat(again.status()).as(path).isEqualTo(304);
      var other = scene.owner().with("If-None-Match", first.header("ETag")).get(path);
      assertThat(other.status()).as("another audience, " + path).isEqualTo(200);
    }
  }

  @Test
  void everyPageOfAListTogetherIsTheList() {
    var ids = new HashSet<String>();
    Answer last = null;
    for (var i = 0; i < 7; i++) {
      last = scene.owner().put(ideaPath(), scene.idea("Mill number " + i));
    }
    var reader = scene.anonymous().after(last);
    var page = "/api/ideas?limit=3&board=" + scene.board();
    for (var next = page; !next.isEmpty(); ) {
      var json = reader.get(next).json();
      assertThat(json.path("total").asLong()).isEqualTo(7);
      json.path("items").forEach(item -> ids.add(item.path("id").asString()));
      var cursor = json.path("nextCursor").asString("");
      next = cursor.isEmpty() ? "" : page + "&cursor=" + cursor;
    }
    assertThat(ids).hasSize(7);
  }

  @Test
  void topListIsOrderedByVotes() {
    var second = scene.submitted("The second");
    var first = scene.submitted("The first");
    scene.voted(second, somebody(), "UP");
    scene.voted(first, somebody(), "UP");
    var vote = scene.voted(first, somebody(), "UP");
    var list = scene.anonymous().after(vote).get("/api/ideas?sort=top&board=" + scene.board());
    assertThat(list.json().path("items").valueStream().map(i -> i.path("title").asString()))
        .containsExactly("The first", "The second");
  }

  @Test
  void badListParametersAreNamed() {
    assertThat(scene.anonymous().get("/api/ideas?sort=best").badFields()).contains("sort");
    assertThat(scene.anonymous().get("/api/ideas?limit=101").badFields()).contains("limit");
    assertProblem(scene.anonymous().get("/api/ideas?cursor=nonsense"), 400, "cursor.invalid");
  }

  /** A server that stops reading a connection which it keeps alive answers all but the next one. */
  @Test
  void oneConnectionIsAnsweredAgainAndAgain() {
    var path = scene.submitted("A quiet mill");
    var head = Long.toString(Views.of(scene.owner()).head());
    scene.owner().with("Ascolto-Wait-For", head).get(path);
    for (var reader = 0; reader < 1_000; reader++) {
      var answer = scene.owner().as("reader" + reader + "@example.org").get(path);
      assertThat(answer.status()).as("read %d", reader).isEqualTo(200);
    }
  }
}
