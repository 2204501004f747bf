package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoJourney {

  private static final Map<String, String> SHOWN_AT_ITS_MACHINE =
      Map.of("SERVER_ADDRESS", "127.0.0.1", "ASCOLTO_DEMO_LOOK_AROUND", "true");

  @Test
  void anEmptyHubLoadsItWholeWithinAMinuteAndItsViewsCanBeBuiltAgain() {
    try (var hub = Hub.embedded()) {
      var began = Instant.now();
      load(hub);
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
      var brings = demo(hub.owner()).path("brings");
      hub.awaitViews(Duration.ofSeconds(60));

      var machines = hub.anonymous().get("/api/ideas?board=demo-machines&limit=100").json();
      var principles = hub.anonymous().get("/api/ideas?board=demo-principles&limit=100").json();
      assertThat(machines.path("total").asLong() + principles.path("total").asLong())
          .isEqualTo(brings.path("ideas").asLong())
          .isEqualTo(40);
      assertThat(votes(machines) + votes(principles)).isEqualTo(brings.path("votes").asLong());
      assertThat(comments(machines) + comments(principles))
          .isEqualTo(brings.path("comments").asLong());
      var boards = hub.anonymous().get("/api/boards").json();
      assertThat(boards.path(0).path("name").asString()).isEqualTo("Macchine e app");
      assertThat(hub.anonymous().get("/api/roadmap?asOf=2000-01-01").text())
          .doesNotContain("\"cards\":[{");
      assertProblem(hub.owner().post("/api/demo"), 409, "demo.hub-in-use");

      assertThat(Views.rebuilt(hub).views()).allMatch(view -> view.differing() == 0);
    }
  }

  @Test
  void onlyTheOwnerLoadsAndRemovesItAndNotIntoAHubInUse() {
    try (var hub = Hub.embedded()) {
      assertThat(hub.anonymous().post("/api/demo").status()).isEqualTo(401);
      var member = hub.owner().as("ada@example.org");
      assertProblem(member.post("/api/demo"), 403, "permission.missing");
      assertProblem(member.delete("/api/demo"), 403, "permission.missing");
      assertThat(state(hub.owner())).isEqualTo("NONE");

      board(hub.owner(), "espresso");
      assertProblem(hub.owner().post("/api/demo"), 409, "demo.hub-in-use");
    }
  }

  @Test
  void whatAStopInterruptedGoesOnAtTheNextStart() {
    try (var hub = Hub.embedded()) {
      assertThat(hub.owner().post("/api/demo").status()).isEqualTo(202);
      await()
          .atMost(60, SECONDS)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> demo(hub.owner()).path("done").asLong() > 800);
      hub.kill9();
      hub.restart();
      awaitLoaded(hub);
      hub.awaitViews(Duration.ofSeconds(60));

      var ideas = hub.anonymous().get("/api/ideas?limit=100").json();
      assertThat(ideas.path("total").asLong()).isEqualTo(40);
      assertThat(votes(ideas)).isEqualTo(demo(hub.owner()).path("brings").path("votes").asLong());
    }
  }

  @Test
  void whereNobodyElseDidAnythingItsRemovalLeavesAnEmptyHubThatLoadsItAgain() {
    try (var hub = Hub.embedded()) {
      load(hub);
      var removed = hub.owner().delete("/api/demo");
      assertThat(removed.json().path("state").asString()).isEqualTo("NONE");
      var reader = hub.owner().after(removed);

      assertThat(reader.get("/api/boards").json()).isEmpty();
      assertThat(reader.get("/api/ideas").json().path("total").asLong()).isZero();
      assertThat(reader.get("/api/ideas?q=gasket").json().path("total").asLong()).isZero();
      assertThat(reader.get("/api/roadmap").text()).doesNotContain("gasket");
      assertThat(Views.rebuilt(hub).views()).allMatch(view -> view.differing() == 0);

      load(hub);
      hub.awaitViews(Duration.ofSeconds(60));
      assertThat(hub.anonymous().get("/api/ideas?limit=100").json().path("total").asLong())
          .isEqualTo(40);
      assertThat(hub.anonymous().get("/api/boards").text()).contains("demo-machines-2");
    }
  }

  @Test
  void whereSomebodyElseDidSomethingItsBoardsAreArchived() {
    try (var hub = Hub.embedded()) {
      load(hub);
      var idea = hub.anonymous().get("/api/ideas?limit=1").json().path("items").path(0);
      var path = "/api/ideas/" + idea.path("id").asString();
      var voter = hub.owner().as("ada@example.org");
      var voted = voter.put(path + "/vote", Map.of("choice", "UP"));
      assertThat(voted.good()).as(voted.toString()).isTrue();
      assertThat(state(hub.owner())).isEqualTo("CHANGED");

      var removed = hub.owner().delete("/api/demo");
      assertThat(hub.anonymous().after(removed).get("/api/boards").json()).isEmpty();
      assertThat(hub.anonymous().get("/api/ideas").json().path("total").asLong()).isZero();
      assertThat(hub.anonymous().get(path).status()).isEqualTo(404);
      assertThat(hub.owner().get("/api/boards").json()).hasSize(2);
      assertThat(hub.owner().get(path).json().path("title")).isEqualTo(idea.path("title"));
      assertThat(voter.put(path + "/vote", Map.of("choice", "UP")).good()).isTrue();
      assertThat(hub.owner().put(path + "/vote", Map.of("choice", "UP")).status()).isEqualTo(404);
      assertProblem(board(hub.owner(), "demo-machines"), 409, "board.archived");
    }
  }

  @Test
  void whoeverSitsAtTheMachineLooksAroundWithoutACode() {
    try (var hub = Hub.launched(SHOWN_AT_ITS_MACHINE)) {
      hub.awaitHealth();
      var page = Browser.fromOurPage(hub.anonymous());
      assertProblem(enter(page, "STAFF"), 404, "demo.nothing-to-enter");
      load(hub);

      assertThat(demo(hub.anonymous()).path("lookAround").toString())
          .isEqualTo("[\"STAFF\",\"CUSTOMER\",\"VISITOR\"]");
      assertThat(role(hub, enter(page, "STAFF"))).isEqualTo("COMMUNITY_MANAGER");
      var customer = enter(page, "CUSTOMER");
      assertThat(role(hub, customer)).isEqualTo("MEMBER");
      assertProblem(enter(page, "OWNER"), 403, "demo.owner-claimed");
      assertThat(role(hub, enter(page, "VISITOR"))).isEmpty();
      assertProblem(
          enter(page.with("X-Forwarded-For", "203.0.113.5"), "STAFF"),
          404,
          "demo.nothing-to-enter");
      assertProblem(
          enter(hub.anonymous().with("Sec-Fetch-Site", "cross-site"), "STAFF"),
          403,
          "origin.foreign");

      var idea = hub.anonymous().get("/api/ideas?limit=1&sort=new").json().path("items").path(0);
      var path = "/api/ideas/" + idea.path("id").asString() + "/vote";
      var voter = Browser.given(customer, hub.anonymous()).onOurPage();
      voter.put(path, Map.of("choice", "UP"));
      assertThat(voter.delete(path).good()).isTrue();
      assertThat(state(hub.owner())).isEqualTo("LOADED");

      hub.owner().delete("/api/demo");
      assertThat(role(hub, customer)).isEmpty();
    }
  }

  @Test
  void elsewhereThereIsNoWayInWithoutACode() {
    try (var hub = Hub.embedded()) {
      load(hub);

      assertThat(demo(hub.anonymous()).path("lookAround")).isEmpty();
      assertProblem(
          enter(Browser.fromOurPage(hub.anonymous()), "STAFF"), 404, "demo.nothing-to-enter");
    }
  }

  private static void load(Hub hub) {
    var accepted = hub.owner().post("/api/demo?language=it");
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    awaitLoaded(hub);
  }

  private static void awaitLoaded(Hub hub) {
    await().atMost(60, SECONDS).until(() -> state(hub.owner()), state -> !state.equals("LOADING"));
    assertThat(state(hub.owner())).isEqualTo("LOADED");
  }

  private static Answer board(Client owner, String slug) {
    return owner.put(
        "/api/boards/" + slug,
        Map.of("name", "Espresso", "votingModel", "UPVOTE", "visibility", "PUBLIC"));
  }

  private static Answer enter(Client browser, String as) {
    return browser.post("/api/demo/enter", Map.of("as", as));
  }

  private static String role(Hub hub, Answer entered) {
    assertThat(entered.status()).as(entered.toString()).isEqualTo(204);
    var browser = Browser.given(entered, hub.anonymous());
    return browser.onOurPage().get("/api/session").json().path("role").asString("");
  }

  private static JsonNode demo(Client client) {
    return client.get("/api/demo").json();
  }

  private static String state(Client client) {
    return demo(client).path("state").asString();
  }

  private static long comments(JsonNode ideas) {
    return ideas
        .path("items")
        .valueStream()
        .mapToLong(idea -> idea.path("comments").asLong())
        .sum();
  }

  private static long votes(JsonNode ideas) {
    return ideas
        .path("items")
        .valueStream()
        .flatMap(idea -> idea.path("votes").valueStream())
        .mapToLong(JsonNode::asLong)
        .sum();
  }
}
