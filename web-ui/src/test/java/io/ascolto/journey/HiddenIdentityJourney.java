package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.called;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Who somebody is stays hidden: asked of every path that the hub describes, as everybody who may
 * not know; and, the last of all journeys, of everything that any of them was told. The isolated
 * ones are told when all others have ended, and this is the last of them.
 */
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated
class HiddenIdentityJourney {

  private static final List<String> EYES = List.of("VISITOR", "MEMBER");

  private static Hub hub;
  private static Client owner;

  private static final String ADDRESS = somebody();
  private static final String NAME = called("Ada");
  private static final String COMPANY = called("Torrefazione");
  private static final String ACCOUNT = "c" + UUID.randomUUID().toString().replace("-", "");

  private static Browser ada;
  private static Client member;
  private static String idea;
  private static String comment;

  /** Somebody of whom the hub knows everything, and who did everything. */
  @BeforeAll
  static void adaTakesPart() {
    hub = Hub.embedded();
    owner = hub.owner();
    var scene = Scene.upvoting(hub);
    ada = new Entrance(hub).signedIn(ADDRESS);
    good(owner.put("/api/accounts/" + ACCOUNT, Map.of("name", COMPANY)));
    good(owner.put("/api/members/" + ADDRESS + "/customer", Map.of("account", ACCOUNT)));
    good(
        ada.onOurPage()
            .put("/api/session/name", Map.of("name", NAME, "shown", "FIRST_AND_INITIAL")));
    idea = Scene.ideaPath();
    assertCreated(ada.onOurPage().put(idea, scene.idea("A quiet mill")));
    comment = idea + "/comments/" + UUID.randomUUID();
    assertCreated(ada.onOurPage().put(comment, Map.of("text", "At seven in the morning")));
    good(ada.onOurPage().put(idea + "/vote", choice("UP")));
    good(owner.put(idea + "/votes/" + ADDRESS, choice("UP")));
    member = owner.as(somebody());
    good(member.put(idea + "/report", Map.of("grounds", "SPAM")));
    hub.awaitViews(Duration.ofSeconds(20));
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void noPathThatTheHubDescribesTellsWhoSomebodyIs() throws Exception {
    var moderator = somebody();
    assertCreated(owner.post("/api/members", Map.of("email", moderator, "role", "MODERATOR")));
    var others =
        Map.of(
            "visitor", hub.anonymous(),
            "member", member,
            "moderator", owner.as(moderator),
            "visitor's eyes", owner.with("Ascolto-Seen-By", "VISITOR"),
            "member's eyes", owner.with("Ascolto-Seen-By", "MEMBER"),
            "ada with a member's eyes", ada.client().with("Ascolto-Seen-By", "MEMBER"));
    var paths = paths();
    assertThat(paths).hasSizeGreaterThan(25);
    var answered = new TreeMap<String, Integer>();
    for (var path : paths) {
      others.forEach(
          (who, client) -> answered.merge(path, client.get(path).good() ? 1 : 0, Integer::sum));
    }
    others.forEach((_, client) -> Page.of(client, idea.substring("/api".length())).status());
    for (var client : others.values()) {
      try (var live = client.listen("/api/roadmap")) {
        live.next();
      }
    }

    // The search means something only where there is something to find.
    assertThat(answered.get(idea)).isEqualTo(others.size());
    assertThat(hub.anonymous().get(idea + "/comments").text()).contains("Ada B.");
    assertThat(owner.post("/api/members/search", Map.of("q", ADDRESS)).text())
        .contains(ADDRESS, NAME, COMPANY);
  }

  @Test
  void othersEyesSeeWhatOthersDoAndNothingOfOnesOwn() {
    for (var eyes : EYES) {
      var seen = ada.client().with("Ascolto-Seen-By", eyes);
      assertThat(seen.get("/api/me").json().path("member").isNull()).isTrue();
      assertThat(seen.get("/api/me/contributions").json().path("total").asInt()).isZero();
      assertThat(seen.get(idea).json().path("viewerVote").isNull()).isTrue();
      assertThat(seen.get(idea).json().has("viewerIsAuthor")).isFalse();
      // What was read with one's own eyes is not the same, although nothing has changed.
      var own = ada.client().get(idea).header("ETag");
      assertThat(seen.with("If-None-Match", own).get(idea).status()).isEqualTo(200);
      var said = seen.get(commentAlone()).json();
      assertThat(said.path("author").path("name").asString()).isEqualTo("Ada B.");
      assertThat(seen.get(idea + "/voters").status()).isIn(401, 403);
      assertThat(seen.get("/api/me/data").status()).isIn(401, 403);
      assertThat(seen.get("/api/me/sessions").status()).isIn(401, 403);
      assertThat(owner.with("Ascolto-Seen-By", eyes).get("/api/members").status()).isIn(401, 403);
      assertThat(owner.with("Ascolto-Seen-By", eyes).get("/api/ideas.csv").status()).isIn(401, 403);
      assertProblem(
          ada.onOurPage().with("Ascolto-Seen-By", eyes).put(idea + "/vote", choice("UP")),
          403,
          "seen-by.reads-only");
    }
    assertProblem(ada.client().with("Ascolto-Seen-By", "OWNER").get(idea), 403, "seen-by.unknown");
  }

  @Test
  void othersEyesSeeNoBoardThatOthersDoNot() {
    var closed = Scene.forMembers(hub);
    var inside = closed.submitted("For members");
    var team = new Scene(owner, hub.anonymous(), "board-" + UUID.randomUUID());
    assertCreated(owner.put(team.boardPath(), Scene.board("Team", "UPVOTE", "TEAM")));
    var hidden = team.submitted("For the team");
    hub.awaitViews(Duration.ofSeconds(20));

    assertThat(owner.with("Ascolto-Seen-By", "VISITOR").get(inside).status()).isEqualTo(404);
    assertThat(owner.with("Ascolto-Seen-By", "MEMBER").get(inside).status()).isEqualTo(200);
    assertThat(owner.with("Ascolto-Seen-By", "MEMBER").get(hidden).status()).isEqualTo(404);
    assertThat(owner.get(hidden).status()).isEqualTo(200);
    // Nobody sees more with the eyes of others than with their own.
    assertThat(hub.anonymous().with("Ascolto-Seen-By", "MEMBER").get(inside).status())
        .isEqualTo(404);
  }

  @Test
  void whoAsksIsToldWhereTheirWordsAreAndWhatTheHubKnowsOfThem() {
    var me = ada.client().get("/api/me").json();
    assertThat(me.path("address").asString()).isEqualTo(ADDRESS);
    assertThat(me.path("company").asString()).isEqualTo(COMPANY);
    var first = ada.client().get("/api/me/contributions?limit=1").json();
    assertThat(first.path("total").asInt()).isEqualTo(2);
    assertThat(first.path("items").get(0).path("what").asString()).isEqualTo("COMMENT");
    assertThat(idea).endsWith(first.path("items").get(0).path("idea").asString());
    var cursor = first.path("nextCursor").asString();
    var second = ada.client().get("/api/me/contributions?limit=1&cursor=" + cursor).json();
    assertThat(second.path("items").get(0).path("what").asString()).isEqualTo("IDEA");
    assertThat(second.path("nextCursor").isNull()).isTrue();
    assertThat(member.get("/api/me/contributions").json().path("total").asInt()).isZero();
    assertProblem(ada.client().get("/api/me/contributions?cursor=x"), 400, "cursor.invalid");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nothingThatAnyJourneyHeardTellsWhoSomebodyIs() throws Exception {
    var summary = Overheard.ALL.summary();
    System.out.println(summary);
    Files.writeString(Path.of("target/overheard.txt"), summary + "\n");

    assertThat(Overheard.ALL.bodies()).isPositive();
    assertThat(Overheard.ALL.leaks()).isEmpty();
  }

  /** Every path that is read, with what ada wrote in the place of what is asked for. */
  private static List<String> paths() {
    return owner
        .get("/api/openapi.json")
        .json()
        .path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .map(path ->
            path.getKey()
                .replace("{comment}", id(comment))
                .replace("{idea}", id(idea))
                .replaceAll("\\{[a-z]+}", id(idea)))
        .sorted()
        .toList();
  }

  private static String commentAlone() {
    return "/api/comments/" + id(comment);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void good(Answer answer) {
    assertThat(answer.good()).as(answer.toString()).isTrue();
  }
}
