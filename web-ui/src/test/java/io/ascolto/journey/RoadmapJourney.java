package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The roadmap now, at an earlier moment and live, and what happened to an idea on it. */
@OnSharedHub
class RoadmapJourney {

  private Scene scene;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
  }

  @Test
  void anIdeaThatIsPlannedIsOnTheRoadmapWithItsVotes() {
    var idea = scene.submitted("A quiet mill");
    scene.voted(idea, somebody(), "UP");
    var moved = staged(idea, "planned");
    var roadmap = scene.anonymous().after(moved).get(path("")).json();

    assertThat(roadmap.path("columns").findValuesAsString("stage"))
        .containsExactly("planned", "in-progress", "shipped");
    var card = roadmap.path("columns").path(0).path("cards").path(0);
    assertThat(card.path("title").asString()).isEqualTo("A quiet mill");
    assertThat(card.path("votes").toString()).isEqualTo("{\"up\":1}");
  }

  @Test
  void whoLooksBackSeesTheRoadmapOfThatMoment() {
    var idea = scene.submitted("A quiet mill");
    var planned = staged(idea, "planned");
    var then = Instant.now();
    var declined = staged(idea, "declined");

    assertThat(cards(planned, "&asOf=" + then)).hasSize(1);
    assertThat(cards(declined, "&asOf=" + LocalDate.now(ZoneOffset.UTC))).isEmpty();
    assertThat(cards(declined, "&asOf=2020-01-01")).isEmpty();
  }

  @Test
  void votesAndMovesAreToldByDayWithWhatWasSaid() {
    var idea = scene.submitted("A quiet mill");
    scene.voted(idea, somebody(), "UP");
    staged(idea, "planned");
    var declined =
        scene.owner().put(idea + "/stage", Map.of("stage", "declined", "message", "Too costly"));

    var days = scene.anonymous().after(declined).get(days("")).json();

    var today = LocalDate.now(ZoneOffset.UTC).toString();
    assertThat(days.path("votes").path(today).asLong()).isEqualTo(1);
    var moves = days.path("moves");
    assertThat(moves.findValuesAsString("to")).containsExactly("open", "planned", "declined");
    assertThat(moves.findValuesAsString("title")).containsOnly("A quiet mill");
    assertThat(moves.path(0).path("from").isNull()).isTrue();
    assertThat(moves.path(2).path("fromKind").asString()).isEqualTo("PLANNED");
    assertThat(moves.path(2).path("message").asString()).isEqualTo("Too costly");
    var before = scene.anonymous().get(days("&from=2020-01-01&to=2020-12-31")).json();
    assertThat(before.path("moves")).isEmpty();
    assertThat(before.path("votes").isEmpty()).isTrue();
  }

  @Test
  void daysThatAreNoneOrTooManyAreNamed() {
    var none = scene.anonymous().get(days("&from=spring&to=autumn"));
    assertProblem(none, 400, "query.invalid");
    assertThat(none.badFields()).containsExactlyInAnyOrder("from", "to");
    var turned = scene.anonymous().get(days("&from=2026-03-02&to=2026-03-01"));
    assertThat(turned.badFields()).containsExactly("from");
    var many = scene.anonymous().get(days("&from=2020-01-01&to=2026-01-01"));
    assertThat(many.badFields()).containsExactly("from");
  }

  @Test
  void aMomentThatIsNoneIsNamed() {
    var refused = scene.anonymous().get(path("&asOf=yesterday"));

    assertProblem(refused, 400, "query.invalid");
    assertThat(refused.badFields()).containsExactly("asOf");
  }

  @Test
  void aVoteIsSeenOnTheLiveRoadmapOfSomebodyElse() throws Exception {
    var idea = scene.submitted("A quiet mill");
    scene.anonymous().after(staged(idea, "planned")).get(path(""));
    try (var live = scene.anonymous().listen(path(""))) {
      assertThat(live.next()).contains("\"score\":0");
      scene.voted(idea, somebody(), "UP");
      assertThat(live.next()).contains("\"score\":1");
    }
  }

  @Test
  void whoeverBeginsToWatchIsToldAllThatWasAnsweredBefore() throws Exception {
    var idea = scene.submitted("A quiet mill");
    for (var stage : List.of("planned", "in-progress", "shipped", "planned", "shipped")) {
      staged(idea, stage);
      try (var live = scene.anonymous().listen(path(""))) {
        var columns = JsonMapper.shared().readTree(live.next()).path("columns").valueStream();
        assertThat(columns.filter(column -> !column.path("cards").isEmpty()))
            .extracting(column -> column.path("stage").asString())
            .containsExactly(stage);
      }
    }
  }

  @Test
  void aListThatIsWatchedIsToldWhatChanged() throws Exception {
    var idea = scene.submitted("A quiet mill");
    var voted = scene.voted(idea, somebody(), "UP");
    scene.anonymous().after(voted).get(path(""));
    try (var live = scene.anonymous().listen("/api/ideas?board=" + scene.board())) {
      assertThat(live.next()).contains("\"ideas\":[]");
      scene.voted(idea, somebody(), "UP");
      assertThat(live.next()).contains("\"votes\":{\"up\":2}", "\"reload\":false");
    }
  }

  @Test
  void aHubThatIsWatchedStopsAtOnce() throws Exception {
    try (var hub = Hub.embedded();
        var live = hub.anonymous().listen("/api/roadmap")) {
      assertThat(live.next()).contains("columns");
      var asked = System.nanoTime();
      hub.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void theTimelineSaysWhatHappenedInItsOrderAndNamesNobodyToVisitors() {
    var idea = scene.submitted("A quiet mill");
    scene.owner().put(idea + "/votes/" + somebody(), Map.of("choice", "UP", "note", "Called"));
    var moved = staged(idea, "planned");
    var seen = scene.anonymous().after(moved).get(idea + "/timeline").json();
    var forStaff = scene.owner().after(moved).get(idea + "/timeline").json();

    assertThat(whats(seen)).containsExactly("SUBMITTED", "STAGED");
    assertThat(whats(forStaff)).containsExactly("SUBMITTED", "VOUCHED_FOR", "STAGED");
    assertThat(seen.path("entries").path(1).path("message").asString()).isEqualTo("Soon");
    assertThat(seen.path("entries").findValues("by")).isEmpty();
    assertThat(seen.path("people").isEmpty()).isTrue();
    assertThat(forStaff.path("people").propertyNames())
        .containsAll(forStaff.path("entries").findValuesAsString("by"));
    assertThat(forStaff.path("entries").path(1).path("note").asString()).isEqualTo("Called");
    assertThat(seen.path("votesPerDay").toString()).contains("\"up\":1");
  }

  private static List<String> whats(JsonNode timeline) {
    return timeline.path("entries").findValuesAsString("what");
  }

  private Answer staged(String idea, String stage) {
    var answer = scene.owner().put(idea + "/stage", Map.of("stage", stage, "message", "Soon"));
    assertThat(answer.good()).as(answer.toString()).isTrue();
    return answer;
  }

  private List<JsonNode> cards(Answer after, String more) {
    var roadmap = scene.anonymous().after(after).get(path(more)).json();
    return roadmap.path("columns").findValues("cards").stream()
        .flatMap(cards -> cards.valueStream())
        .toList();
  }

  private String days(String more) {
    return "/api/roadmap/days?board=" + scene.board() + more;
  }

  private String path(String more) {
    return "/api/roadmap?board=" + scene.board() + more;
  }
}
