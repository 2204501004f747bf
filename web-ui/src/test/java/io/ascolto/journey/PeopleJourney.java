package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static io.ascolto.journey.Scene.sought;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The owner invites people, gives them roles and blocks them; the team sees who takes part. */
class PeopleJourney {

  private static final String MEMBERS = "/api/members";
  private static final Map<String, String> REASON = Map.of("reason", "Insults others");

  private static Hub hub;
  private static Entrance entrance;

  private Client owner;
  private Scene scene;

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
    owner = hub.owner();
    scene = Scene.upvoting(hub);
  }

  @Test
  void whoIsInvitedGetsALetterWithoutASecretAndComesInWithTheirRole() {
    var ada = somebody();
    var invited = invite(ada, "COMMUNITY_MANAGER", owner.with("Accept-Language", "it"));

    assertCreated(invited);
    assertThat(invited.json().path("delivery").asString()).isEqualTo("OUTBOX");
    var letter = owner.get("/api/outbox").json().get(0);
    assertThat(letter.path("to").asString()).isEqualTo(ada);
    assertThat(letter.path("subject").asString()).isEqualTo("Le tue idee ci interessano");
    assertThat(letter.path("text").asString()).contains(hub.address() + "/enter");
    assertThat(role(entrance.signedIn(ada))).isEqualTo("COMMUNITY_MANAGER");
  }

  @Test
  void invitingAgainWritesAgainAndAnotherRoleIsAnotherDecision() {
    var ada = somebody();
    assertCreated(invite(ada, "MEMBER", owner));
    assertThat(invite(ada, "MEMBER", owner).status()).isEqualTo(200);
    assertProblem(invite(ada, "COMMUNITY_MANAGER", owner), 409, "member.known");
    assertThat(invite("nobody", "OWNER", owner).badFields()).containsExactly("email", "role");
  }

  @Test
  void aNewRoleHoldsFromTheNextSigningInAndTheOldSessionIsOver() {
    var ada = somebody();
    var before = entrance.signedIn(ada);
    assertThat(role(before)).isEqualTo("MEMBER");

    assertThat(give(idOf(before), "COMMUNITY_MANAGER").status()).isEqualTo(200);

    assertProblem(submit(before), 401, "sign-in.required");
    assertThat(role(entrance.signedIn(ada))).isEqualTo("COMMUNITY_MANAGER");
  }

  @Test
  void whoIsBlockedIsOutAtOnceByEveryWayInAndTheirVotesStay() {
    var ada = somebody();
    var browser = entrance.signedIn(ada);
    var idea = scene.submitted("A quiet mill");
    var voted = browser.onOurPage().put(idea + "/vote", choice("UP"));
    assertThat(voted.good()).isTrue();
    assertThat(owner.as(ada).get("/api/me").status()).isEqualTo(200);

    var blocked = owner.put(member(browser.client()) + "/block", REASON);

    assertThat(blocked.status()).isEqualTo(200);
    assertProblem(submit(browser), 401, "sign-in.required");
    assertProblem(owner.as(ada).get("/api/me"), 403, "member.blocked");
    assertProblem(owner.as(ada).put(idea + "/vote", choice("UP")), 403, "member.blocked");
    assertThat(entrance.ask(ada).status()).isEqualTo(202);
    assertProblem(
        entrance.enter(ada, entrance.code(ada), entrance.browser()), 403, "member.blocked");
    assertProblem(invite(ada, "MEMBER", owner), 403, "member.blocked");
    assertThat(owner.after(blocked).get(idea).json().path("votes").path("up").asInt()).isEqualTo(1);
  }

  @Test
  void whoIsUnblockedComesInAgain() {
    var ada = somebody();
    var path = member(entrance.signedIn(ada).client());
    owner.put(path + "/block", REASON);
    var unblocked = owner.put(path + "/unblock", Map.of("reason", "Said sorry"));

    assertThat(unblocked.status()).isEqualTo(200);
    assertThat(role(entrance.signedIn(ada))).isEqualTo("MEMBER");
    assertThat(listed("BLOCKED", owner.after(unblocked)))
        .doesNotContain(path.substring(MEMBERS.length() + 1));
  }

  @Test
  void theLastOwnerStaysOne() {
    var path = member(owner);
    assertProblem(
        owner.put(path + "/role", Map.of("role", "COMMUNITY_MANAGER")), 409, "owner.last");
    assertProblem(owner.put(path + "/block", REASON), 409, "owner.last");

    var second = idOf(entrance.signedIn(somebody()));
    assertThat(give(second, "OWNER").status()).isEqualTo(200);
    assertThat(owner.put(MEMBERS + "/" + second + "/block", REASON).status()).isEqualTo(200);
    assertProblem(
        owner.put(path + "/role", Map.of("role", "COMMUNITY_MANAGER")), 409, "owner.last");
  }

  @Test
  void addressesAreForTheOwnerTheListIsForTheTeamAndDecidingIsNot() {
    var ada = somebody();
    assertCreated(invite(ada, "COMMUNITY_MANAGER", owner));
    var staff = entrance.signedIn(ada);
    var path = member(staff.client());

    assertThat(one(sought(owner, ada)).path("address").asString()).isEqualTo(ada);
    assertThat(listed("TEAM", staff.client())).contains(path.substring(MEMBERS.length() + 1));
    staff
        .client()
        .get(MEMBERS)
        .json()
        .path("items")
        .forEach(item -> assertThat(item.path("address").isNull()).isTrue());
    assertThat(sought(staff.client(), ada).path("items").isEmpty()).isTrue();
    assertProblem(
        staff.onOurPage().put(path + "/role", Map.of("role", "OWNER")), 403, "permission.missing");
    assertProblem(staff.onOurPage().put(path + "/block", REASON), 403, "permission.missing");
    assertProblem(invite(somebody(), "MEMBER", staff.onOurPage()), 403, "permission.missing");
  }

  @Test
  void aMemberAndAVisitorSeeNoList() {
    var member = entrance.signedIn(somebody());
    assertProblem(member.client().get(MEMBERS), 403, "permission.missing");
    assertProblem(hub.anonymous().get(MEMBERS), 401, "sign-in.required");
    assertProblem(
        member.onOurPage().put(member(member.client()) + "/role", Map.of("role", "OWNER")),
        403,
        "permission.missing");
  }

  @Test
  void theListIsReadPageByPageAndANameIsFoundByAPart() {
    var zoe = entrance.signedIn(somebody());
    var called = "Zoe " + UUID.randomUUID();
    zoe.onOurPage().put("/api/session/name", Map.of("name", called, "shown", "FULL"));
    var last = invite(somebody(), "MEMBER", owner);
    var reader = owner.after(last);

    var first = reader.get(MEMBERS + "?limit=1").json();
    var cursor = first.path("nextCursor").asString();
    var second = reader.get(MEMBERS + "?limit=1&cursor=" + cursor).json();
    assertThat(second.path("items").get(0).path("name").asString()).isEqualTo(called);
    assertThat(first.path("total").asInt()).isEqualTo(first.path("sizes").path("PEOPLE").asInt());
    var found = sought(reader, called.substring(4, 20).toUpperCase(Locale.ROOT));
    assertThat(one(found).path("member").asString()).isEqualTo(idOf(zoe));
    assertThat(found.path("total").isNull()).isTrue();
    assertThat(reader.get(MEMBERS + "?show=ALL&cursor=x&limit=0").badFields())
        .containsExactly("show", "cursor", "limit");
  }

  @Test
  void browsersAreCountedAndLeftOut() {
    var before = owner.get(MEMBERS).json().path("sizes").path("DEVICES").asInt();
    var idea = scene.submitted("A quiet mill");
    var voted = entrance.browser().put(idea + "/vote", choice("UP"));
    assertThat(voted.good()).isTrue();

    var people = owner.after(voted).get(MEMBERS + "?limit=100").json();
    assertThat(people.path("sizes").path("DEVICES").asInt()).isEqualTo(before + 1);
    assertThat(people.path("items").valueStream().map(item -> item.path("role").asString()))
        .doesNotContain("DEVICE");
    assertThat(listed("DEVICES", owner)).hasSize(before + 1);
  }

  @Test
  void aRebuildGivesTheSame() {
    var ada = idOf(entrance.signedIn(somebody()));
    give(ada, "COMMUNITY_MANAGER");
    var blocked = owner.put(MEMBERS + "/" + ada + "/block", REASON);
    var before = owner.after(blocked).get(MEMBERS + "?limit=100").json();

    assertThat(Views.rebuilt(hub).views()).allMatch(view -> view.differing() == 0);
    assertThat(owner.get(MEMBERS + "?limit=100").json()).isEqualTo(before);
  }

  private Answer invite(String email, String role, Client by) {
    return by.post(MEMBERS, Map.of("email", email, "role", role));
  }

  private Answer give(String member, String role) {
    return owner.put(MEMBERS + "/" + member + "/role", Map.of("role", role));
  }

  private Answer submit(Browser browser) {
    return browser.onOurPage().put(Scene.ideaPath(), scene.idea("Another mill"));
  }

  private static String member(Client client) {
    return MEMBERS + "/" + client.get("/api/session").json().path("member").asString();
  }

  private static String idOf(Browser browser) {
    return member(browser.client()).substring(MEMBERS.length() + 1);
  }

  private static String role(Browser browser) {
    return browser.client().get("/api/session").json().path("role").asString();
  }

  private List<String> listed(String shown, Client by) {
    return by.get(MEMBERS + "?limit=100&show=" + shown)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("member").asString())
        .toList();
  }

  private static JsonNode one(JsonNode page) {
    assertThat(page.path("items").size()).as(page.toString()).isEqualTo(1);
    return page.path("items").get(0);
  }
}
