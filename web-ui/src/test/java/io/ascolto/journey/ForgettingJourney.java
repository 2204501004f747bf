package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever is forgotten is nowhere any more, in no byte; what others did stays. */
class ForgettingJourney {

  private static final String NAME = "Ottokar Wunderlich";
  private static final String ADDRESS = "ottokar.wunderlich@example.org";
  private static final String LONELY = "Zirbelkieferngeruch";
  private static final String WANTED = "Quittenmarmeladenglas";
  private static final String REMARK = "Rhabarberkompottdose";
  private static final String NOTE = "Holunderbluetensirup";
  private static final String MENTION = "As ottokar  wunderlich told me at the fair";
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void nothingOfSomebodyForgottenIsLeftAndWhatOthersVotedForStays() throws IOException {
    try (var hub = Hub.embedded()) {
      var told = new Told(hub);
      var browser = told.somebody();
      told.refusesAnOwner();
      var dossier = browser.onOurPage().get("/api/me/data").json();
      told.checkDossier(dossier);
      told.awaitKept(browser);

      assertThat(browser.onOurPage().post("/api/me/forget", Map.of()).status()).isEqualTo(202);
      assertThat(browser.client().get("/api/session").json().path("role").isNull()).isTrue();
      told.awaitForgotten();
      told.checkWhatStays();
      told.checkMention();
      hub.awaitViews(SOON);
      var views = Views.rebuilt(hub);
      assertThat(views.views()).allSatisfy(view -> assertThat(view.differing()).isZero());
      Bytes.assertNothingLeft(hub, List.of(NAME, "ottokar.wunderlich", LONELY, REMARK, NOTE));
      Bytes.assertSomethingLeft(hub.data(), WANTED);
      told.checkJoinsAnew();
    }
  }

  @Test
  void whatAStopInterruptsGoesOnAtTheNextStart() throws IOException {
    try (var hub = Hub.embedded()) {
      var told = new Told(hub);
      var browser = told.somebody();
      assertThat(browser.onOurPage().post("/api/me/forget", Map.of()).status()).isEqualTo(202);
      hub.kill9();
      hub.restart();
      told.awaitForgotten();
      told.checkWhatStays();
      hub.awaitViews(SOON);
      Bytes.assertNothingLeft(hub, List.of(NAME, "ottokar.wunderlich", LONELY, REMARK, NOTE));
      Bytes.assertSomethingLeft(hub.data(), WANTED);
    }
  }

  /** The story of two people, of whom one wants to be forgotten. */
  private record Told(Hub hub, String lonely, String wanted, UUID remark) {

    Told(Hub hub) {
      this(hub, Scene.ideaPath(), Scene.ideaPath(), UUID.randomUUID());
      assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
    }

    Browser somebody() {
      var browser = new Entrance(hub).signedIn(ADDRESS);
      var me = browser.onOurPage();
      assertThat(me.put("/api/session/name", Map.of("name", NAME, "shown", "FULL")).good())
          .isTrue();
      assertCreated(me.put(lonely, Map.of("board", "b", "title", LONELY, "text", "Only mine")));
      assertCreated(me.put(wanted, Map.of("board", "b", "title", WANTED, "text", "For all")));
      assertCreated(me.put(wanted + "/comments/" + remark, Map.of("text", REMARK)));
      assertThat(me.put(lonely + "/vote", choice("UP")).good()).isTrue();
      var eve = hub.owner().as("eve@example.org");
      assertThat(eve.put(wanted + "/vote", choice("UP")).good()).isTrue();
      assertCreated(eve.put(wanted + "/comments/" + UUID.randomUUID(), Map.of("text", MENTION)));
      var heard = Map.of("choice", "UP", "source", "call", "note", NOTE);
      assertThat(hub.owner().put(wanted + "/votes/" + ADDRESS, heard).good()).isTrue();
      var known = Map.of("attributes", Map.of("city", "Wunderlich-Stadt"));
      assertThat(hub.owner().put("/api/members/" + ADDRESS + "/customer", known).good()).isTrue();
      hub.awaitViews(SOON);
      return browser;
    }

    void refusesAnOwner() {
      assertProblem(hub.owner().post("/api/me/forget", Map.of()), 409, "member.is-owner");
      assertThat(hub.anonymous().post("/api/me/forget", Map.of()).status()).isEqualTo(401);
      assertThat(hub.anonymous().get("/api/me/data").status()).isEqualTo(401);
      var eve = hub.owner().as("eve@example.org");
      assertProblem(
          eve.get("/api/members/" + UUID.randomUUID() + "/data"), 403, "permission.missing");
      assertProblem(
          eve.post("/api/members/" + UUID.randomUUID() + "/forget", Map.of()),
          403,
          "permission.missing");
      assertProblem(
          hub.owner().post("/api/members/" + UUID.randomUUID() + "/forget", Map.of()),
          404,
          "member.unknown");
    }

    void checkDossier(JsonNode dossier) {
      assertThat(dossier.path("ideas").toString())
          .contains("\"title\":\"" + LONELY + "\",\"wanted\":false")
          .contains("\"title\":\"" + WANTED + "\",\"wanted\":true");
      assertThat(dossier.path("comments").toString()).contains(REMARK).doesNotContain(MENTION);
      assertThat(dossier.path("entries").toString())
          .contains(NAME, ADDRESS, NOTE, "Wunderlich-Stadt")
          .doesNotContain(MENTION, "eve@example.org");
    }

    /** From where votes come is written down within a second. */
    void awaitKept(Browser browser) {
      await()
          .atMost(SOON)
          .untilAsserted(() -> {
            var dossier = browser.onOurPage().get("/api/me/data").json();
            assertThat(dossier.path("kept").valueStream().map(one -> one.path("what").asString()))
                .contains("SESSION", "PRESENCE", "VOTE");
            assertThat(dossier.path("titles").toString()).contains(LONELY, WANTED);
            assertThat(dossier.path("boards").path("b").asString()).isEqualTo("Board");
            assertThat(dossier.path("entries").valueStream())
                .filteredOn(one -> one.path("what").asString().equals("VoteCast"))
                .allSatisfy(one -> assertThat(one.path("idea").asString()).isNotEmpty());
          });
    }

    void awaitForgotten() {
      Scene.awaitForgotten(hub, SOON);
      hub.awaitViews(SOON);
      assertThat(hub.anonymous().get(lonely).json().path("withdrawn").asBoolean()).isTrue();
      assertThat(hub.owner().get("/api/mentions").json()).hasSize(1);
    }

    void checkWhatStays() {
      var stays = hub.anonymous().get(wanted).json();
      assertThat(stays.path("title").asString()).isEqualTo(WANTED);
      assertThat(stays.path("votes").path("up").asInt()).isEqualTo(2);
      assertThat(hub.anonymous().get(lonely).json().path("votes").path("up").asInt()).isOne();
      var comments = hub.anonymous().get(wanted + "/comments").toString();
      assertThat(comments)
          .contains(MENTION, "\"withdrawn\":true,\"former\":true")
          .doesNotContain(REMARK)
          .doesNotContain(NAME);
    }

    void checkMention() {
      var mention = hub.owner().get("/api/mentions").json().get(0);
      assertThat(mention.path("kind").asString()).isEqualTo("COMMENT");
      assertThat(mention.path("text").asString()).isEqualTo(MENTION);
      var path = "/api/mentions/" + mention.path("id").asString();
      assertProblem(
          hub.owner().as("eve@example.org").post(path + "/destroy"), 403, "permission.missing");
      assertThat(hub.owner().post(path + "/destroy").good()).isTrue();
      assertThat(hub.owner().post(path + "/destroy").good()).as("again").isTrue();
      assertThat(hub.owner().get("/api/mentions").json()).isEmpty();
      assertThat(hub.anonymous().get(wanted + "/comments").toString())
          .doesNotContain("at the fair");
    }

    void checkJoinsAnew() {
      hub.restart();
      var anew = new Entrance(hub).signedIn(ADDRESS).client();
      hub.awaitViews(SOON);
      var me = anew.get("/api/me").json();
      assertThat(me.path("address").asString()).isEqualTo(ADDRESS);
      assertThat(me.path("displayName").isNull()).isTrue();
      var entries = anew.get("/api/me/data").json().path("entries");
      assertThat(entries.valueStream().map(one -> one.path("what").asString()))
          .containsExactly("MemberJoined");
    }
  }
}
