package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.called;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to an idea is told to whom it concerns, once, and as they may read it. */
@OnSharedHub
class NoticesJourney {

  private static final String NOTICES = "/api/me/notices";
  private static final Duration SOON = Duration.ofSeconds(20);

  private Hub hub;
  private Scene scene;
  private Client ada;
  private Client ben;

  @BeforeEach
  void come(Hub hub) {
    this.hub = hub;
    scene = Scene.upvoting(hub);
    ada = come("Ada");
    ben = come("Ben");
  }

  private Client come(String first) {
    var client = new Entrance(hub).signedIn(somebody()).onOurPage();
    good(client.put("/api/session/name", Map.of("name", called(first), "shown", "FULL")));
    return client;
  }

  private static Answer good(Answer answer) {
    assertThat(answer.good()).as(answer.toString()).isTrue();
    return answer;
  }

  private String shared(Client by) {
    var idea = Scene.ideaPath();
    assertCreated(by.put(idea, scene.idea("A quiet mill")));
    return idea;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String remarked(Client by, String idea, Map<String, Object> says) {
    var path = idea + "/comments/" + UUID.randomUUID();
    assertCreated(by.put(path, says));
    return id(path);
  }

  private static List<JsonNode> told(Client who) {
    return good(who.get(NOTICES)).json().path("items").valueStream().toList();
  }

  private static List<String> kinds(Client who) {
    return told(who).stream().map(notice -> notice.path("kind").asString()).toList();
  }

  private static void awaitKinds(Client who, String... newestFirst) {
    await().atMost(SOON).untilAsserted(() -> assertThat(kinds(who)).containsExactly(newestFirst));
  }

  @Test
  void whatBecomesOfAnIdeaReachesItsAuthorItsVotersAndThoseWhoSpoke() {
    var idea = shared(ada);
    good(ben.put(idea + "/vote", Scene.choice("UP")));
    var cora = come("Cora");
    var remark = remarked(cora, idea, Map.of("text", "Mine is **loud**."));
    awaitKinds(ada, "COMMENT");
    scene.staged(idea, "planned");
    var answer =
        remarked(scene.owner(), idea, Map.of("text", "A softer *start*.", "official", true));
    var reply = remarked(ada, idea, Map.of("text", "So is mine.", "parent", remark));

    awaitKinds(ben, "ANSWER", "STAGE");
    awaitKinds(cora, "REPLY", "ANSWER", "STAGE");
    awaitKinds(ada, "ANSWER", "STAGE", "COMMENT");
    var newest = told(cora).getFirst();
    assertThat(newest.path("comment").asString()).isEqualTo(reply);
    assertThat(newest.path("text").asString()).isEqualTo("So is mine.");
    assertThat(newest.path("title").asString()).isEqualTo("A quiet mill");
    assertThat(newest.path("by").asString()).startsWith("Ada");
    assertThat(newest.path("seen").asBoolean()).isFalse();
    var answered = told(ben).getFirst();
    assertThat(answered.path("comment").asString()).isEqualTo(answer);
    assertThat(answered.path("text").asString()).isEqualTo("A softer start.");
    var moved = told(ben).getLast();
    assertThat(moved.path("by").isNull()).as("who decides is for the team alone").isTrue();
    assertThat(moved.path("stage").asString()).isEqualTo("planned");
    assertThat(moved.path("stageKind").asString()).isEqualTo("PLANNED");
    assertThat(moved.path("text").asString()).isEqualTo("As we said");
  }

  @Test
  void whatWasSeenCountsNoMoreAndPagesGoOn() {
    var idea = shared(ada);
    scene.staged(idea, "planned");
    scene.staged(idea, "in-progress");
    scene.staged(idea, "shipped");
    awaitKinds(ada, "SHIPPED", "STAGE", "STAGE");

    var page = ada.get(NOTICES + "?limit=2").json();
    assertThat(page.path("items").size()).isEqualTo(2);
    assertThat(page.path("unseen").asLong()).isEqualTo(3);
    var rest = ada.get(NOTICES + "?limit=2&cursor=" + page.path("nextCursor").asString()).json();
    assertThat(rest.path("items").size()).isOne();
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(ada.get(NOTICES + "/unseen").json().path("unseen").asLong()).isEqualTo(3);

    var second = page.path("items").get(1).path("position").asLong();
    assertThat(ada.put(NOTICES + "/seen", Map.of("upTo", second)).status()).isEqualTo(204);
    assertThat(ada.get(NOTICES + "/unseen").json().path("unseen").asLong()).isOne();
    good(ada.put(NOTICES + "/seen", Map.of("upTo", page.path("newest").asLong())));
    assertThat(ada.get(NOTICES + "/unseen").json().path("unseen").asLong()).isZero();
  }

  @Test
  void eachMoveIsToldWithItsOwnReason() {
    var idea = shared(ada);
    for (var why : List.of("planned 1", "open 2", "planned 3")) {
      var body = Map.of("stage", why.replaceAll(" .", ""), "message", why);
      good(scene.owner().put(idea + "/stage", body));
    }
    awaitKinds(ada, "STAGE", "STAGE", "STAGE");
    assertThat(told(ada).stream().map(notice -> notice.path("text").asString()))
        .containsExactly("planned 3", "open 2", "planned 1");
  }

  @Test
  void whoeverMutesAnIdeaHearsNothingAndWhoeverFollowsOneHearsOfIt() {
    var idea = shared(ada);
    var following = "/api/me/following" + idea.substring("/api".length());
    assertThat(ben.get(following).json().path("follows").isNull()).isTrue();
    assertThat(ben.get(following).json().path("hears").size()).isZero();
    good(ben.put(following, Map.of("follows", true)));
    assertThat(ben.get(following).json().path("hears").toString())
        .isEqualTo("[\"STAGE\",\"SHIPPED\",\"ANSWER\",\"COMMENT\"]");
    good(ada.put(following, Map.of("follows", false)));
    await().atMost(SOON).until(() -> ada.get(following).json().path("because").size() == 1);
    assertThat(ada.get(following).json().path("because").get(0).asString()).isEqualTo("AUTHOR");
    assertThat(ada.get(following).json().path("hears").size()).isZero();

    scene.staged(idea, "planned");

    awaitKinds(ben, "STAGE");
    assertThat(kinds(ada)).isEmpty();
    var settings = ada.get("/api/me/notice-settings").json();
    assertThat(settings.path("ideas").toString())
        .isEqualTo("[{\"idea\":\"" + id(idea) + "\",\"follows\":false}]");
    assertThat(settings.path("confirmed").asBoolean()).isTrue();
    assertThat(settings.path("mails").asBoolean()).isFalse();
  }

  @Test
  void aVoteIsAReasonToHearAtOnce() {
    var idea = shared(ada);
    var following = "/api/me/following" + idea.substring("/api".length());
    good(ben.put(idea + "/vote", Scene.choice("UP")));
    assertThat(ben.get(following).json().path("because").toString()).isEqualTo("[\"VOTER\"]");
    good(ben.delete(idea + "/vote"));
    assertThat(ben.get(following).json().path("because").size()).isZero();
  }

  @Test
  void whoeverFollowsABoardHearsOfNewIdeasOnIt() {
    good(ben.put("/api/me/following/boards/" + scene.board(), Map.of("follows", true)));
    var idea = shared(ada);

    awaitKinds(ben, "NEW_IDEA");
    assertThat(told(ben).getFirst().path("idea").asString()).isEqualTo(id(idea));
    assertThat(told(ben).getFirst().path("text").asString()).isEqualTo("Every morning.");
  }

  @Test
  void whatWasHiddenSinceIsToldToNobodyButWhoseItIs() {
    var idea = shared(ada);
    var remark = remarked(ben, idea, Map.of("text", "Buy cheap beans"));
    awaitKinds(ada, "COMMENT");

    good(scene.owner().put("/api/comments/" + remark + "/hidden", Map.of("reason", "Advertising")));
    awaitKinds(ben, "HIDDEN");
    assertThat(kinds(ada)).isEmpty();
    good(scene.owner().put(idea + "/hidden", Map.of("reason", "Twice here")));
    awaitKinds(ada, "HIDDEN");
    assertThat(told(ada).getFirst().toString())
        .contains("\"title\":null", "\"standing\":\"HIDDEN\"", "\"text\":\"Twice here\"");
  }

  @Test
  void whoeverNoLongerSeesABoardIsToldNothingOfIt() {
    var idea = shared(ada);
    scene.staged(idea, "planned");
    awaitKinds(ada, "STAGE");
    good(scene.owner().put(scene.boardPath(), Scene.board("Machines", "UPVOTE", "TEAM")));

    await().atMost(SOON).untilAsserted(() -> assertThat(kinds(ada)).isEmpty());
    assertThat(ben.put("/api/me/following" + idea.substring(4), Map.of("follows", true)).status())
        .isEqualTo(404);
  }

  @Test
  void whoeverWasAddedByOthersIsToldNothingUntilTheyCome() {
    var email = somebody();
    var idea = shared(ada);
    scene.voted(idea, email, "UP");
    var added = scene.owner().as(email);
    assertThat(added.get("/api/me/notice-settings").json().path("confirmed").asBoolean()).isFalse();
    scene.staged(idea, "planned");
    awaitKinds(ada, "STAGE");
    assertThat(kinds(added)).isEmpty();

    var come = new Entrance(hub).signedIn(email).onOurPage();
    assertThat(come.get("/api/me/notice-settings").json().path("confirmed").asBoolean()).isTrue();
    scene.staged(idea, "shipped");
    awaitKinds(come, "SHIPPED");
  }

  @Test
  void aReportIsToldToWhoeverModeratesAndToNobodyWhoReported() {
    var email = Scene.invited(hub, "MODERATOR");
    var moderator = new Entrance(hub).signedIn(email).onOurPage();
    var idea = shared(ada);
    good(ben.put(idea + "/report", Map.of("grounds", "SPAM")));

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    told(moderator).stream()
                        .filter(one -> one.path("idea").asString().equals(id(idea)))
                        .map(one -> one.path("kind").asString() + one.path("by").isNull()))
                .containsExactly("REPORTtrue"));
    assertThat(moderator.get("/api/me/notice-settings").text()).contains("REPORT");
    assertThat(ada.get("/api/me/notice-settings").text()).doesNotContain("REPORT", "REMOVAL");
  }
}
