package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Votes that were not honest are found, leave the count, and can be taken back in. */
class AsideJourney {

  private static final String ASIDES = "/api/asides";
  private static final String REASON = "A link in a forum asked for votes by the dozen";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int CAMPAIGN = 200;

  private static Hub hub;
  private static Entrance entrance;

  private Scene scene;
  private Client owner;
  private String idea;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    entrance = new Entrance(hub);
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @BeforeEach
  void open() {
    scene = Scene.upvoting(hub);
    owner = hub.owner();
    idea = scene.submitted("A quiet mill");
  }

  private String id() {
    return idea.substring(idea.lastIndexOf('/') + 1);
  }

  /** From one network, by a link that is marked. */
  private void campaign(int votes) {
    for (var i = 0; i < votes; i++) {
      var browser = Browser.fromOurPage(hub.anonymous()).with("X-Forwarded-For", "198.51.100." + i);
      var voted = browser.put(idea + "/vote", Map.of("choice", "UP", "campaign", "forum"));
      assertThat(voted.good()).as(voted.toString()).isTrue();
    }
  }

  private JsonNode preview(Map<String, ?> selection) {
    var answer = owner.post(scene.boardPath() + "/asides/preview", selection);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private void awaitNoted(int votes) {
    await()
        .atMost(SOON)
        .until(() -> preview(Map.of("campaigns", List.of("forum"))).path("votes").asInt() == votes);
  }

  private String decided(Map<String, ?> selection) {
    var aside = ASIDES + "/" + UUID.randomUUID();
    assertCreated(
        owner.put(aside, Map.of("board", scene.board(), "reason", REASON, "selection", selection)));
    return aside;
  }

  private void awaitState(String aside, String state) {
    await().atMost(SOON).until(() -> state.equals(stateOf(aside)));
    hub.awaitViews(SOON);
  }

  private String stateOf(String aside) {
    return owner
        .get(ASIDES)
        .json()
        .valueStream()
        .filter(one -> aside.endsWith(one.path("id").asString()))
        .map(one -> one.path("state").asString())
        .findFirst()
        .orElse("");
  }

  private long votes() {
    return hub.anonymous().get(idea).json().path("votes").path("up").asLong();
  }

  private JsonNode timeline() {
    return hub.anonymous().get(idea + "/timeline").json();
  }

  @Test
  void aCampaignIsSetAsideAndTakenBackInAsIfNothingHadBeen() {
    var honest = somebody();
    scene.voted(idea, honest, "UP");
    campaign(CAMPAIGN);
    awaitNoted(CAMPAIGN);
    hub.awaitViews(SOON);
    var before = timeline();
    assertThat(votes()).isEqualTo(CAMPAIGN + 1);

    var all = preview(Map.of());
    assertThat(all.path("votes").asInt()).isEqualTo(CAMPAIGN + 1);
    assertThat(all.path("networks").get(0).path("votes").asInt()).isEqualTo(CAMPAIGN);
    assertThat(all.path("ways").get(0).path("value").asString()).isEqualTo("VOTE");
    assertThat(all.toString()).doesNotContain("198.51.100");
    var network = all.path("networks").get(0).path("value").asString();
    assertThat(
            preview(Map.of("networks", List.of(network), "newWithinHours", 1))
                .path("votes")
                .asInt())
        .isEqualTo(CAMPAIGN);
    assertThat(preview(Map.of("until", "2020-01-01T00:00:00Z")).path("votes").asInt()).isZero();
    assertThat(preview(Map.of("channels", List.of("API"))).path("votes").asInt()).isOne();

    var aside = decided(Map.of("networks", List.of(network)));
    awaitState(aside, "SET");

    assertThat(votes()).isOne();
    var told = hub.anonymous().get(idea).json().path("setAside").get(0);
    assertThat(told.path("votes").asInt()).isEqualTo(CAMPAIGN);
    assertThat(told.path("reason").asString()).isEqualTo(REASON);
    assertThat(Page.of(hub.anonymous(), "/ideas/" + id()).text()).contains(REASON);
    assertThat(timeline().toString()).contains("VOTES_SET_ASIDE").contains(REASON);
    assertThat(timeline().path("votesPerDay").toString())
        .contains("\"" + LocalDate.now(ZoneOffset.UTC) + "\":{\"up\":1}");
    assertThat(preview(Map.of()).path("votes").asInt()).isOne();

    assertThat(owner.delete(aside).good()).isTrue();
    awaitState(aside, "TAKEN");

    assertThat(votes()).isEqualTo(CAMPAIGN + 1);
    assertThat(hub.anonymous().get(idea).json().has("setAside")).isFalse();
    assertThat(timeline().path("votesPerDay")).isEqualTo(before.path("votesPerDay"));
    assertThat(owner.delete(aside).good()).as("again").isTrue();
    assertThat(votes()).isEqualTo(CAMPAIGN + 1);
  }

  @Test
  void whoseVoteIsSetAsideSeesItAndMayGiveItUpButNotVotePastIt() {
    var ada = somebody();
    scene.voted(idea, ada, "UP");
    var aside = decided(Map.of("idea", id()));
    awaitState(aside, "SET");
    assertThat(votes()).isZero();
    assertThat(owner.as(ada).get(idea).json().path("viewerVote").path("choice").asString())
        .isEqualTo("UP");

    scene.voted(idea, ada, "UP");
    hub.awaitViews(SOON);
    assertThat(votes()).isZero();
    assertThat(owner.as(ada).delete(idea + "/vote").good()).isTrue();
    assertProblem(owner.as(ada).put(idea + "/vote", choice("UP")), 409, "vote.set-aside");

    assertThat(owner.delete(aside).good()).isTrue();
    awaitState(aside, "TAKEN");
    assertThat(votes()).isZero();
    scene.voted(idea, ada, "UP");
    hub.awaitViews(SOON);
    assertThat(votes()).isOne();
  }

  @Test
  void aPersonWhoIsJoinedMeanwhileCountsOnce() {
    var ada = somebody();
    var byron = somebody();
    scene.voted(idea, ada, "UP");
    var aside = decided(Map.of("idea", id()));
    awaitState(aside, "SET");
    scene.voted(idea, byron, "UP");
    var twins = new Twins(owner, byron, ada);
    var joined = twins.join(twins.id(ada), twins.id(byron));
    assertThat(joined.good()).as(joined.toString()).isTrue();

    assertThat(owner.delete(aside).good()).isTrue();
    awaitState(aside, "TAKEN");

    assertThat(votes()).isOne();
  }

  @Test
  void whoSignsInLaterIsNotCountedTwice() {
    var voted = entrance.browser().put(idea + "/vote", choice("UP"));
    assertThat(voted.good()).isTrue();
    var device = Browser.given(voted, hub.anonymous());
    var aside = decided(Map.of("idea", id()));
    awaitState(aside, "SET");
    var ada = entrance.signedIn(somebody(), device.onOurPage());
    assertThat(ada.onOurPage().put(idea + "/vote", choice("UP")).good()).isTrue();

    assertThat(owner.delete(aside).good()).isTrue();
    awaitState(aside, "TAKEN");

    assertThat(votes()).isOne();
  }

  @Test
  void aStopInBetweenLosesNoneAndARebuildGivesTheSame() {
    for (var i = 0; i < 60; i++) {
      scene.voted(idea, somebody(), "UP");
    }
    var aside = decided(Map.of("idea", id()));
    hub.kill9();
    hub.restart();
    awaitState(aside, "SET");

    assertThat(votes()).isZero();
    assertThat(hub.anonymous().get(idea).json().path("setAside").get(0).path("votes").asInt())
        .isEqualTo(60);
    assertThat(Views.rebuilt(hub).views())
        .allSatisfy(view -> assertThat(view.differing()).as(view.name()).isZero());
    assertThat(votes()).isZero();

    assertThat(owner.delete(aside).good()).isTrue();
    hub.kill9();
    hub.restart();
    awaitState(aside, "TAKEN");
    assertThat(votes()).isEqualTo(60);
  }
}
