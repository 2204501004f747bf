package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody sees where they are signed in and ends it; what an owner decides ends it, too. */
class SessionsJourney {

  private static final String SESSIONS = "/api/me/sessions";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  /** What may take longer is on another node, or not noticed at all. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static Hub hub;
  private static Entrance entrance;

  private Client owner;
  private String ada;
  private Browser home;

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
  void enter() {
    owner = hub.owner();
    ada = somebody();
    home = entrance.signedIn(ada, entrance.browser().with("User-Agent", FIREFOX));
  }

  @Test
  void somebodySeesWhereTheyAreSignedInTheirOwnFirst() {
    var before = Instant.now().minusSeconds(60);
    var phone = entrance.signedIn(ada);

    var sessions = sessions(home);

    assertThat(sessions).hasSize(2);
    var here = sessions.getFirst();
    assertThat(here.path("current").asBoolean()).isTrue();
    assertThat(here.path("way").asString()).isEqualTo("CODE");
    assertThat(here.path("browser").asString()).isEqualTo("FIREFOX");
    assertThat(here.path("device").asString()).isEqualTo("LINUX");
    assertThat(Instant.parse(here.path("beganAt").asString())).isAfter(before);
    assertThat(Instant.parse(here.path("seenAt").asString())).isAfter(before);
    assertThat(sessions.getLast().path("current").asBoolean()).isFalse();
    assertThat(sessions.getLast().path("browser").isNull()).isTrue();
    assertThat(sessions(phone).getFirst().path("id")).isEqualTo(sessions.getLast().path("id"));
  }

  @Test
  void theOwnersLinkIsSaidToBeTheWayIn() {
    var entered = Browser.enteredBy(hub.ownerLink(), hub.anonymous());

    assertThat(sessions(entered).getFirst().path("way").asString()).isEqualTo("LINK");
  }

  @Test
  void oneIsEndedAndTheOtherStays() {
    var phone = entrance.signedIn(ada);
    var id = sessions(phone).getFirst().path("id").asString();
    var stranger = entrance.signedIn(somebody());

    assertThat(stranger.onOurPage().delete(SESSIONS + "/" + id).status()).isEqualTo(204);
    assertThat(role(phone)).isEqualTo("MEMBER");
    assertThat(home.onOurPage().delete(SESSIONS + "/" + id).status()).isEqualTo(204);
    assertThat(home.onOurPage().delete(SESSIONS + "/" + id).status()).isEqualTo(204);

    assertThat(role(phone)).isEmpty();
    assertThat(role(home)).isEqualTo("MEMBER");
    assertThat(sessions(home)).hasSize(1);
  }

  @Test
  void allOthersAreEndedAtOnce() {
    var phone = entrance.signedIn(ada);
    var office = entrance.signedIn(ada);

    assertThat(home.onOurPage().delete(SESSIONS).status()).isEqualTo(204);

    assertThat(role(phone)).isEmpty();
    assertThat(role(office)).isEmpty();
    assertThat(role(home)).isEqualTo("MEMBER");
  }

  @Test
  void anotherSitesPageEndsNothing() {
    assertProblem(home.onAnotherSite().delete(SESSIONS), 403, "origin.foreign");
  }

  @Test
  void aVisitorAndABrowserThatVotedHaveNone() {
    assertProblem(hub.anonymous().get(SESSIONS), 401, "sign-in.required");
    var idea = Scene.upvoting(hub).submitted("A quiet mill");
    var voted = entrance.browser().put(idea + "/vote", choice("UP"));
    var device = Browser.given(voted, hub.anonymous());

    assertProblem(device.client().get(SESSIONS), 403, "permission.missing");
    assertProblem(device.onOurPage().delete(SESSIONS), 403, "permission.missing");
  }

  @Test
  void anOwnerSignsSomebodyOutEverywhereAndNobodyElseDoes() {
    var phone = entrance.signedIn(ada);
    var path = "/api/members/" + member() + "/sessions";
    assertProblem(phone.onOurPage().delete(path), 403, "permission.missing");

    assertThat(owner.delete(path).status()).isEqualTo(204);

    assertThat(role(home)).isEmpty();
    assertThat(role(phone)).isEmpty();
    assertThat(role(entrance.signedIn(ada))).isEqualTo("MEMBER");
  }

  @Test
  void aRoleThatSomebodyHasAlreadySignsThemOutNowhere() {
    assertThat(give(member(), "MEMBER").status()).isEqualTo(200);
    assertThat(role(home)).isEqualTo("MEMBER");

    give(member(), "SUPPORT");
    assertThat(role(home)).isEmpty();
  }

  @Test
  void whatStreamsEndsWithTheSessionTheRoleAndTheBlockAndGoesOnForOthers() throws Exception {
    var board = "signed-in-" + UUID.randomUUID();
    var path = "/api/ideas?board=" + board;
    assertCreated(owner.put("/api/boards/" + board, Scene.board("Members", "UPVOTE", "SIGNED_IN")));
    var member = member();
    var grace = entrance.signedIn(somebody());
    try (var others = grace.client().listen(path)) {
      others.next();
      endsBy(home, path, () -> home.onOurPage().delete("/api/session"));
      var again = entrance.signedIn(ada);
      endsBy(again, path, () -> give(member, "SUPPORT"));
      var promoted = entrance.signedIn(ada);
      endsBy(
          promoted,
          "/api/roadmap",
          () -> owner.put("/api/members/" + member + "/block", Map.of("reason", "Gone")));

      var idea = Scene.ideaPath();
      assertCreated(owner.put(idea, Map.of("board", board, "title", "A quiet mill", "text", "")));
      assertThat(owner.put(idea + "/vote", choice("UP")).good()).isTrue();
      assertThat(others.next()).contains(idea.substring(idea.lastIndexOf('/') + 1));
    }
  }

  @Test
  void whatStreamsByAKeyEndsWhenTheKeyIsRevoked() throws Exception {
    var key = "/api/keys/" + UUID.randomUUID();
    var made = owner.put(key, Map.of("name", "Screen", "scopes", List.of("READ", "ACT_AS")));
    var secret = made.json().path("secret").asString();
    var screen = new Client(hub.address(), "Authorization", "Bearer " + secret);
    try (var own = screen.listen("/api/roadmap");
        var forAda = screen.as(ada).listen("/api/roadmap")) {
      own.next();
      forAda.next();

      owner.delete(key);

      own.awaitEnd(SOON);
      forAda.awaitEnd(SOON);
    }
  }

  private static void endsBy(Browser browser, String path, Runnable act) throws Exception {
    try (var live = browser.client().listen(path)) {
      live.next();
      act.run();
      live.awaitEnd(SOON);
    }
  }

  private String member() {
    return home.client().get("/api/session").json().path("member").asString();
  }

  private Answer give(String member, String role) {
    return owner.put("/api/members/" + member + "/role", Map.of("role", role));
  }

  private static String role(Browser browser) {
    return browser.client().get("/api/session").json().path("role").asString("");
  }

  private static List<JsonNode> sessions(Browser browser) {
    return browser.client().get(SESSIONS).json().valueStream().toList();
  }
}
