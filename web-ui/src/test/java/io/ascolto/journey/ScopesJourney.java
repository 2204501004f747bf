package io.ascolto.journey;

import static io.ascolto.journey.Keymaker.wanted;
import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key may what its holder's role and one of its scopes both allow, and nothing else. */
@OnSharedHub
class ScopesJourney {

  private Hub hub;
  private Entrance entrance;
  private Client owner;
  private Keymaker keys;
  private String id;

  @BeforeEach
  void open(Hub shared) {
    hub = shared;
    entrance = new Entrance(hub);
    owner = hub.owner();
    keys = new Keymaker(hub);
    id = UUID.randomUUID().toString();
  }

  @Test
  void aKeyMayWhatItsScopesSayAndIsToldWhichOneItLacks() {
    var scene = Scene.upvoting(hub);
    var idea = scene.submitted("A quiet mill");
    var reading = keys.made("READ");
    hub.awaitViews(Duration.ofSeconds(20));

    assertThat(reading.get(idea).status()).isEqualTo(200);
    assertLacks(reading.put(idea + "/vote", choice("UP")), "WRITE");
    assertLacks(reading.put(Scene.ideaPath(), scene.idea("Another")), "WRITE");
    assertLacks(reading.get("/api/ideas.csv"), "EXPORT");
    assertLacks(reading.get("/api/members"), "PEOPLE");
    assertLacks(reading.get("/api/outbox"), "MANAGE");
    assertLacks(reading.get("/api/keys"), "MANAGE");
    assertLacks(reading.get("/api/me/sessions"), "MANAGE");
    assertLacks(reading.put("/api/boards/b", Scene.board("B", "UPVOTE", "PUBLIC")), "MANAGE");
    assertLacks(reading.upload("/api/imports", Map.of("format", "csv"), Map.of()), "IMPORT");
    assertLacks(reading.as(somebody()).get(idea), "ACT_AS");
    assertThat(keys.made("EXPORT").get("/api/ideas.csv").status()).isEqualTo(200);
    assertThat(keys.made("WRITE").put(idea + "/vote", choice("UP")).good()).isTrue();
  }

  @Test
  void aKeyThatWritesTakesNobodysAddress() {
    var body = Map.of("email", somebody(), "code", "000000");

    assertLacks(keys.made("WRITE").put("/api/session/address", body), "MANAGE");
  }

  @Test
  void whatIsForTheTeamIsThereForKeysMadeToReadItAlone() {
    var board = "/api/boards/team-" + id;
    assertCreated(owner.put(board, Scene.board("Team", "UPVOTE", "TEAM")));
    var idea = Scene.ideaPath();
    var body = Map.of("board", "team-" + id, "title", "For the team", "text", "");
    var writing = keys.made("WRITE");

    assertThat(writing.put(idea, body).good()).isFalse();
    var submitted = keys.made("WRITE", "READ").put(idea, body);
    assertCreated(submitted);
    assertThat(writing.after(submitted).get(idea).status()).isEqualTo(404);
    assertThat(keys.made("READ").get(idea).status()).isEqualTo(200);
  }

  @Test
  void whoActsForOthersStaysWithinTheScopesAndMakesNobodyAMember() {
    var idea = Scene.upvoting(hub).submitted("A quiet mill");
    var known = somebody();
    assertThat(owner.as(known).put(idea + "/vote", choice("UP")).good()).isTrue();
    var acting = keys.made("ACT_AS", "READ");

    assertThat(acting.as(known).get("/api/me").status()).isEqualTo(200);
    assertLacks(acting.as(known).delete(idea + "/vote"), "WRITE");
    var unknown = somebody();
    assertLacks(acting.as(unknown).put(idea + "/vote", choice("UP")), "WRITE");
    assertThat(Scene.sought(owner, unknown).path("items").isEmpty()).isTrue();
    assertThat(keys.made("ACT_AS", "WRITE").as(unknown).put(idea + "/vote", choice("UP")).good())
        .isTrue();
  }

  @Test
  void aKeyMakesNoKeyThatMayMoreThanItself() {
    var managing = keys.made("MANAGE");

    assertLacks(
        managing.put(Keymaker.path(id), wanted("More", null, "MANAGE", "ACT_AS")), "ACT_AS");
    assertCreated(managing.put(Keymaker.path(id), wanted("As much", null, "MANAGE")));
  }

  @Test
  void aKeyMayNoMoreThanItsHolderMayNow() {
    var email = somebody();
    var first = entrance.signedIn(email);
    var member = first.client().get("/api/session").json().path("member").asString();
    give(member, "OWNER");
    var made =
        entrance
            .signedIn(email)
            .onOurPage()
            .put(Keymaker.path(id), wanted("Mine", null, "READ", "EXPORT"));
    var key = keys.by(made.json().path("secret").asString());
    assertThat(key.get("/api/ideas.csv").status()).isEqualTo(200);

    give(member, "MEMBER");

    assertProblem(key.get("/api/ideas.csv"), 403, "permission.missing");
    assertThat(key.get("/api/session").json().path("role").asString()).isEqualTo("MEMBER");
    var blocked = owner.put("/api/members/" + member + "/block", Map.of("reason", "Gone"));
    assertThat(blocked.status()).as(blocked.toString()).isEqualTo(200);
    assertProblem(key.get("/api/session"), 403, "member.blocked");
  }

  private void give(String member, String role) {
    var given = owner.put("/api/members/" + member + "/role", Map.of("role", role));
    assertThat(given.status()).isEqualTo(200);
  }

  private static void assertLacks(Answer answer, String scope) {
    assertProblem(answer, 403, "scope.missing");
    assertThat(answer.badFields()).containsExactly(scope);
  }
}
