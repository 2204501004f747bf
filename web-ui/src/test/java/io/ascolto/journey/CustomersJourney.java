package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Companies, what is known of customers, segments, and the boards and votes that they explain. */
class CustomersJourney {

  private static Hub hub;
  private static Client owner;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    owner = hub.owner();
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void aCompanyIsDescribedPieceByPieceAndTheTeamReadsIt() {
    var acme = company();
    assertCreated(kept(acme, "Acme " + acme, Map.of("plan", "pro", "owner", Hub.OWNER_EMAIL)));
    var changed = kept(acme, null, Map.of("revenue", "12000.50", "renews_on", "2027-01-31"));
    assertThat(changed.status()).isEqualTo(200);
    var account = read(changed, "/api/accounts?q=" + acme).path("items").get(0);
    assertThat(account.path("name").asString()).isEqualTo("Acme " + acme);
    assertThat(account.path("plan").asString()).isEqualTo("pro");
    assertThat(account.path("revenue").decimalValue()).isEqualByComparingTo("12000.50");
    assertThat(account.path("renewsOn").asString()).isEqualTo("2027-01-31");
    assertThat(account.path("owner").asString())
        .isEqualTo(owner.get("/api/me").json().path("member").asString());

    var wrong = kept(acme, null, Map.of("revenue", "much", "renews_on", "soon"));
    assertProblem(wrong, 422, "fields.invalid");
    assertThat(wrong.text()).contains("attributes.revenue", "attributes.renews_on");
    assertProblem(kept(acme, null, Map.of("owner", somebody())), 422, "fields.invalid");

    var removed = owner.delete("/api/accounts/" + acme);
    assertThat(removed.status()).isEqualTo(200);
    assertThat(read(removed, "/api/accounts?q=" + acme).path("total").asInt()).isZero();
    assertProblem(owner.delete("/api/accounts/" + acme), 404, "account.unknown");
  }

  @Test
  void somebodyBelongsToACompanyAndIsFoundByItsName() {
    var acme = company();
    assertCreated(kept(acme, "Torrefazione " + acme, Map.of()));
    var ada = somebody();
    var described = customer(ada, acme, Map.of("country", "IT"));
    assertThat(described.status()).as(described.toString()).isEqualTo(200);
    hub.awaitViews(Duration.ofSeconds(20));
    var found = sought("torrefazione " + acme).json().path("items");
    assertThat(found.size()).isOne();
    assertThat(found.get(0).path("address").asString()).isEqualTo(ada);
    assertThat(found.get(0).path("company").path("account").asString()).isEqualTo(acme);
    assertThat(found.get(0).path("attributes").path("country").asString()).isEqualTo("IT");

    assertProblem(customer(ada, "nobody", Map.of()), 422, "fields.invalid");
    assertThat(customer(ada, "", Map.of("country", "")).status()).isEqualTo(200);
    hub.awaitViews(Duration.ofSeconds(20));
    var alone = sought(ada).json().path("items").get(0);
    assertThat(alone.path("company").isNull()).isTrue();
    assertThat(alone.path("attributes").size()).isZero();
  }

  @Test
  void aSegmentOpensABoardAndExplainsVotes() throws Exception {
    var acme = company();
    kept(acme, null, Map.of("plan", acme, "revenue", "5000"));
    var inside = somebody();
    var outside = somebody();
    customer(inside, acme, Map.of());
    customer(outside, "", Map.of("country", "DE"));
    var segment = "plan-" + acme;
    var rule = Map.of("attribute", "account.plan", "test", "IS", "values", List.of(acme));
    assertCreated(
        owner.put("/api/segments/" + segment, Map.of("name", "Plan", "conditions", List.of(rule))));

    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    scene.voted(idea, inside, "UP");
    var last = scene.voted(idea, outside, "UP");
    var voters = read(last, idea + "/voters");
    assertThat(voters.path("voters").asInt()).isEqualTo(2);
    assertThat(voters.path("accounts").asInt()).isOne();
    assertThat(voters.path("revenue").asInt()).isEqualTo(5_000);
    assertThat(of(voters, segment).path("voters").asInt()).isOne();

    var board = new HashMap<String, Object>(Scene.board("Pilots", "UPVOTE", "SEGMENT"));
    assertProblem(owner.put(scene.boardPath(), board), 422, "fields.invalid");
    board.put("segments", List.of(segment));
    var closed = owner.put(scene.boardPath(), board);
    assertThat(closed.good()).as(closed.toString()).isTrue();
    assertThat(owner.as(inside).after(closed).get(idea).status()).isEqualTo(200);
    assertThat(owner.as(outside).after(closed).get(idea).status()).isEqualTo(404);
    assertProblem(
        owner.as(outside).put(Scene.ideaPath(), scene.idea("Mine")), 422, "fields.invalid");
    assertProblem(owner.delete("/api/segments/" + segment), 409, "segment.in-use");

    try (var live = owner.as(outside).listen("/api/roadmap?board=" + scene.board())) {
      scene.staged(idea, "planned");
      assertThat(live.next()).doesNotContain("A quiet mill");
      customer(outside, acme, Map.of());
      var next = live.next();
      while (!next.contains("A quiet mill")) {
        next = live.next();
      }
    }
    assertThat(owner.as(outside).put(idea + "/comments/" + UUID.randomUUID(), text()).status())
        .isEqualTo(201);
  }

  @Test
  void whatIsKnownOfCustomersIsForTheTeam() {
    var acme = company();
    kept(acme, "Secret " + acme, Map.of());
    var customer = somebody();
    customer(customer, acme, Map.of("tier", "secret"));
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("Steam");
    scene.voted(idea, customer, "UP");
    var volunteer = somebody();
    owner.post("/api/members", Map.of("email", volunteer, "role", "MODERATOR"));
    for (var path : List.of("/api/accounts", "/api/segments", idea + "/voters", "/api/members")) {
      assertThat(hub.anonymous().get(path).status()).as(path).isIn(401, 403);
      assertThat(owner.as(customer).get(path).status()).as(path).isEqualTo(403);
      assertThat(owner.as(volunteer).get(path).status()).as(path).isEqualTo(403);
    }
    var support = somebody();
    owner.post("/api/members", Map.of("email", support, "role", "SUPPORT"));
    hub.awaitViews(Duration.ofSeconds(20));
    assertThat(owner.as(support).get(idea + "/voters").status()).isEqualTo(200);
    var refused = owner.as(support).put("/api/accounts/" + acme, Map.of("name", "Mine " + acme));
    assertProblem(refused, 403, "permission.missing");
    var preview = Map.of("conditions", List.of());
    assertThat(owner.as(support).post("/api/segments/preview", preview).status()).isEqualTo(403);
    assertThat(owner.post("/api/segments/preview", preview).status()).isEqualTo(400);
  }

  @Test
  void aNameIsLookedForWithoutAnAddressThatNamesIt() {
    assertProblem(owner.get("/api/members?q=ada"), 400, "query.invalid");
    assertThat(hub.anonymous().post("/api/members/search", Map.of("q", "ada")).status())
        .isEqualTo(401);
    var member = owner.as(somebody());
    assertProblem(
        member.post("/api/members/search", Map.of("q", "ada")), 403, "permission.missing");
    var wrong = owner.post("/api/members/search", Map.of("q", "a", "limit", 0, "show", "ALL"));
    assertProblem(wrong, 400, "query.invalid");
  }

  private static Answer sought(String name) {
    return owner.post("/api/members/search", Map.of("q", name));
  }

  private static String company() {
    return "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private static Map<String, String> text() {
    return Map.of("text", "At last");
  }

  private static Answer kept(String account, String name, Map<String, String> attributes) {
    var body = new HashMap<String, Object>(Map.of("attributes", attributes));
    if (name != null) {
      body.put("name", name);
    }
    return owner.put("/api/accounts/" + account, body);
  }

  private static Answer customer(String member, String account, Map<String, String> attributes) {
    var body = Map.of("account", account, "attributes", attributes);
    return owner.put("/api/members/" + member + "/customer", body);
  }

  private static JsonNode read(Answer after, String path) {
    return owner.after(after).get(path).json();
  }

  private static JsonNode of(JsonNode voters, String segment) {
    return voters
        .path("segments")
        .valueStream()
        .filter(one -> one.path("segment").asString().equals(segment))
        .findFirst()
        .orElseThrow();
  }
}
