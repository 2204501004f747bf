package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a code, and what a browser did before; the hub has no mail server. */
class SignInJourney {

  private static Hub hub;
  private static Entrance entrance;

  private Scene scene;
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
    idea = scene.submitted("A quiet mill");
  }

  @Test
  void whoBringsTheCodeIsSignedInAsTheMemberOfThatAddress() {
    var ada = somebody();
    var first = entrance.signedIn(ada);
    var again = entrance.signedIn(ada.toUpperCase(Locale.ROOT));

    assertThat(member(first)).isEqualTo(member(again));
    assertThat(first.client().get("/api/session").json().path("role").asString())
        .isEqualTo("MEMBER");
    assertThat(first.client().get("/api/me").json().path("address").asString()).isEqualTo(ada);
  }

  @Test
  void whoIsNewIsKnownToWhateverTheyReadNext() {
    var ada = somebody();
    entrance.ask(ada);
    var entered = entrance.enter(ada, entrance.code(ada), entrance.browser());

    var me = Browser.given(entered, hub.anonymous()).client().after(entered).get("/api/me");
    assertThat(me.json().path("address").asString()).isEqualTo(ada);
  }

  @Test
  void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
    var ada = somebody();
    entrance.signedIn(ada);
    var known = entrance.ask(ada);
    var unknown = entrance.ask(somebody());

    assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
    assertThat(known.text()).isEqualTo(unknown.text()).contains("OUTBOX");
  }

  @Test
  void aWrongCodeIsRefusedAndAfterFiveTriesTheRightOneToo() {
    var ada = somebody();
    entrance.ask(ada);
    var code = entrance.code(ada);
    for (var i = 0; i < 5; i++) {
      assertProblem(entrance.enter(ada, "wrong", entrance.browser()), 403, "code.invalid");
    }

    assertProblem(entrance.enter(ada, code, entrance.browser()), 403, "code.invalid");
  }

  @Test
  void anAddressGetsFiveCodesAnHour() {
    var ada = somebody();
    for (var i = 0; i < 5; i++) {
      assertThat(entrance.ask(ada).status()).isEqualTo(202);
    }
    var refused = entrance.ask(ada);

    assertProblem(refused, 429, "requests.too-many");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 3600L);
  }

  @Test
  void whatIsNoAddressIsAProblemOfThatField() {
    var refused = entrance.browser().post("/api/session/code", Map.of("email", "ada"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").path(0).path("field").asString()).isEqualTo("email");
    assertThat(entrance.browser().post("/api/session", Map.of("email", somebody())).status())
        .isEqualTo(422);
    assertThat(entrance.browser().post("/api/session", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void onlyTheOwnerReadsTheOutbox() {
    assertProblem(hub.anonymous().get("/api/outbox"), 401, "sign-in.required");
    assertProblem(
        entrance.signedIn(somebody()).client().get("/api/outbox"), 403, "permission.missing");
  }

  @Test
  void anotherSiteCanNeitherAskForACodeNorVote() {
    var elsewhere = hub.anonymous().with("Sec-Fetch-Site", "cross-site");

    assertProblem(
        elsewhere.post("/api/session/code", Map.of("email", somebody())), 403, "origin.foreign");
    assertProblem(elsewhere.put(idea + "/vote", choice("UP")), 403, "origin.foreign");
  }

  @Test
  void aMemberChoosesWhatOthersSee() {
    var ada = entrance.signedIn(somebody());
    var name = Scene.called("Ada");
    var chosen =
        ada.onOurPage()
            .put("/api/session/name", Map.of("name", name, "shown", "FIRST_AND_INITIAL"));
    assertThat(chosen.good()).as(chosen.toString()).isTrue();

    var me = ada.client().after(chosen).get("/api/me").json();
    assertThat(me.path("name").asString()).isEqualTo(name);
    assertThat(me.path("displayName").asString()).isEqualTo("Ada B.");
    assertProblem(
        ada.onOurPage().put("/api/session/name", Map.of("shown", "FULL")), 422, "fields.invalid");
  }

  @Test
  void aNewAddressIsProvenAndNobodyElses() {
    var ada = entrance.signedIn(somebody());
    var next = somebody();
    var taken = somebody();
    entrance.signedIn(taken);
    entrance.ask(taken);

    assertProblem(address(ada, next, "wrong"), 403, "code.invalid");
    assertProblem(address(ada, taken, entrance.code(taken)), 409, "address.taken");
    entrance.ask(next);
    assertThat(address(ada, next, entrance.code(next)).good()).isTrue();
    assertThat(member(entrance.signedIn(next))).isEqualTo(member(ada));
  }

  private static Answer address(Browser browser, String email, String code) {
    return browser.onOurPage().put("/api/session/address", Map.of("email", email, "code", code));
  }

  private static String member(Browser browser) {
    return browser.client().get("/api/session").json().path("member").asString();
  }
}
