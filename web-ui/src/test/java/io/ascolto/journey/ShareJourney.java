package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An idea from being written to being reworded and taken back. */
@OnSharedHub
class ShareJourney {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Scene scene;
  private String ada;
  private String idea;
  private Answer submitted;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
    ada = somebody();
    idea = Scene.ideaPath();
    submitted =
        scene
            .owner()
            .as(ada)
            .put(
                idea,
                Map.of(
                    "board",
                    scene.board(),
                    "title",
                    "Descaling reminder that knows my water hardness",
                    "text",
                    "I live in **Bari**, where it _crusts_.",
                    "tags",
                    List.of("care")));
    Scene.assertCreated(submitted);
  }

  @Test
  void whoeverTypesTheSameFindsIt() {
    var found = similar(scene.anonymous().after(submitted), scene.board());

    assertThat(found.path("title").asString()).startsWith("Descaling reminder");
    assertThat(found.path("close").asBoolean()).isTrue();
    assertThat(found.path("matched").path(0).toString()).isEqualTo("[0,9]");
    assertThat(found.path("excerpt").asString()).isEqualTo("I live in Bari, where it crusts.");
  }

  @Test
  void anIdeaOnABoardThatTheViewerMayNotReadIsNeverSimilar(Hub hub) {
    var hidden = Scene.forMembers(hub);
    var path = hidden.submitted("Descaling reminder that knows my water hardness");
    var everything = hidden.owner().put(path + "/tags", Map.of("tags", List.of()));

    var visitor = similar(hidden.anonymous().after(everything), hidden.board());
    var member = similar(hidden.owner().as(ada).after(everything), hidden.board());

    assertThat(visitor.isMissingNode()).isTrue();
    assertThat(member.path("title").asString()).startsWith("Descaling reminder");
  }

  @Test
  void anIdeaIsShownAsHtmlInWhichNothingRuns() {
    var shown = scene.anonymous().after(submitted).get(idea).json();

    assertThat(shown.path("html").asString()).contains("<strong>Bari</strong>", "<em>crusts</em>");
    var preview =
        scene.owner().post("/api/markdown", Map.of("text", "*Now* <script>alert(1)</script>"));
    assertThat(preview.json().path("html").asString())
        .contains("<em>Now</em>")
        .doesNotContain("<script");
  }

  @Test
  void theAuthorAndTheTeamRewordAndEveryVersionStays() {
    var first = reword(scene.owner().as(ada), "Remind me to descale by the litre");
    var second = reword(scene.owner(), "Count litres until the descaling");
    var reader = scene.anonymous().after(second);

    assertThat(first.status()).isEqualTo(200);
    var shown = reader.get(idea).json();
    assertThat(shown.path("title").asString()).isEqualTo("Count litres until the descaling");
    assertThat(shown.path("reworded").path("byTeam").asBoolean()).isTrue();
    assertThat(titles(reader.get(idea + "/versions").json().path("items")))
        .containsExactly(
            "Descaling reminder that knows my water hardness",
            "Remind me to descale by the litre",
            "Count litres until the descaling");
    assertThat(
            reader.get("/api/ideas?q=litres&board=" + scene.board()).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(
            reader.get("/api/ideas?q=hardness&board=" + scene.board()).json().path("total").asInt())
        .isZero();
    var entry = last(reader.get(idea + "/timeline").json());
    assertThat(entry.path("what").asString()).isEqualTo("REWORDED");
    assertThat(entry.path("before").path("title").asString()).startsWith("Remind me");
    assertThat(entry.path("after").path("title").asString()).startsWith("Count litres");
    assertThat(entry.has("by")).as("who it was is for staff").isFalse();
  }

  @Test
  void nobodyElseRewordsTagsOrWithdraws() {
    var ben = scene.owner().as(somebody());

    assertProblem(reword(ben, "Something else"), 403, "idea.reword.others");
    assertProblem(ben.put(idea + "/tags", Map.of("tags", List.of("x"))), 403, "permission.missing");
    assertProblem(ben.delete(idea), 403, "idea.withdraw.others");
    assertProblem(scene.owner().delete(idea), 403, "idea.withdraw.others");
    assertThat(reword(ben, "x").badFields()).containsExactly("title");
  }

  @Test
  void otherTagsAreFoundAtOnce() {
    var tagged = scene.owner().put(idea + "/tags", Map.of("tags", List.of("water", "app")));
    var reader = scene.anonymous().after(tagged);

    assertThat(reader.get(idea).json().path("tags").toString()).isEqualTo("[\"water\",\"app\"]");
    assertThat(
            reader.get("/api/ideas?tag=care&board=" + scene.board()).json().path("total").asInt())
        .isZero();
    assertThat(last(reader.get(idea + "/timeline").json()).path("from").toString())
        .isEqualTo("[\"care\"]");
  }

  @Test
  void aWithdrawnIdeaKeepsItsPlaceAndItsVotesAndLosesItsWords() {
    var ben = scene.owner().as(somebody());
    scene.voted(idea, ada, "UP");
    assertThat(ben.put(idea + "/vote", choice("UP")).good()).isTrue();
    reword(scene.owner(), "Count litres until the descaling");

    var withdrawn = scene.owner().as(ada).delete(idea);
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(scene.owner().as(ada).delete(idea).status()).isEqualTo(200);

    var reader = scene.anonymous().after(withdrawn);
    var shown = reader.get(idea);
    assertThat(shown.json().path("withdrawn").asBoolean()).isTrue();
    assertThat(shown.json().path("title").isNull()).isTrue();
    assertThat(shown.json().path("votes").path("up").asLong()).isEqualTo(2);
    assertThat(
            Stream.of(
                    idea,
                    idea + "/timeline",
                    idea + "/versions",
                    "/api/ideas.csv?board=" + scene.board())
                .map(path -> reader.get(path).text()))
        .noneMatch(text -> text.contains("escaling") || text.contains("Bari"));
    assertThat(similar(reader, scene.board()).isMissingNode()).isTrue();
    assertThat(reader.get("/api/ideas?board=" + scene.board()).json().path("total").asInt())
        .isEqualTo(1);
    scene.staged(idea, "planned");
    assertProblem(
        scene.owner().as(somebody()).put(idea + "/vote", choice("UP")), 409, "idea.closed");
    assertThat(ben.delete(idea + "/vote").status()).isEqualTo(200);
    assertProblem(reword(scene.owner(), "Something else"), 409, "idea.withdrawn");
  }

  @Test
  void viewsBuiltAnewAreTheSame() {
    reword(scene.owner(), "Count litres until the descaling");
    scene.owner().put(idea + "/tags", Map.of("tags", List.of("water")));
    var withdrawn = Scene.ideaPath();
    Scene.assertCreated(scene.owner().as(ada).put(withdrawn, scene.idea("A quiet mill")));
    assertThat(scene.owner().as(ada).delete(withdrawn).status()).isEqualTo(200);
    var before = Views.of(scene.owner()).views().getFirst().rebuilding();

    assertThat(scene.owner().post("/api/views/rebuild").status()).isEqualTo(202);

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(Views.of(scene.owner()).views())
                .allMatch(view -> view.rebuilding() > before && !view.folding())
                .allMatch(view -> view.compared() > 0 && view.differing() == 0));
  }

  private Answer reword(Client by, String title) {
    return by.put(idea + "/text", Map.of("title", title, "text", "I live in Bari."));
  }

  /** The closest idea to one typed on this board. */
  private static JsonNode similar(Client by, String board) {
    var typed = URLEncoder.encode("Descaling reminder by water hardness", StandardCharsets.UTF_8);
    var answer = by.get("/api/ideas/similar?board=" + board + "&title=" + typed);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().path("items").path(0);
  }

  private static JsonNode last(JsonNode timeline) {
    var entries = timeline.path("entries");
    return entries.path(entries.size() - 1);
  }

  private static List<String> titles(JsonNode items) {
    return items.valueStream().map(item -> item.path("title").asString()).toList();
  }
}
