package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One text is destroyed when two people say so: nobody reads it any more, and no byte has it. */
class RemovalJourney {

  private static final String HARMFUL = "Kupferkesselpoliturdose";
  private static final String BETTER = "Zwetschgenwasserglasrand";
  private static final String REMARK = "Bohnenkrauttopfdeckel";
  private static final String STAYS = "Birnenbaumschattenplatz";
  private static final String REASON = "It tells where a child goes to school, which is private.";
  private static final Map<String, String> HARM = Map.of("ground", "HARM", "reason", REASON);
  private static final Duration SOON = Duration.ofSeconds(20);

  /** What two people of the team have to look at. */
  private record Told(Hub hub, Client colleague, String author, String idea, UUID comment) {

    static Told in(Hub hub) {
      assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
      var told =
          new Told(
              hub,
              hub.owner().as(Scene.invited(hub, "COMMUNITY_MANAGER")),
              somebody(),
              Scene.ideaPath(),
              UUID.randomUUID());
      var ada = new Entrance(hub).signedIn(told.author()).onOurPage();
      assertCreated(ada.put(told.idea(), Map.of("board", "b", "title", HARMFUL, "text", "In May")));
      assertThat(ada.put(told.idea() + "/text", Map.of("title", BETTER, "text", "In June")).good())
          .isTrue();
      assertThat(ada.put(told.idea() + "/vote", choice("UP")).good()).isTrue();
      assertCreated(ada.put(told.idea() + "/comments/" + told.comment(), Map.of("text", REMARK)));
      assertCreated(
          ada.put(Scene.ideaPath(), Map.of("board", "b", "title", STAYS, "text", "For all")));
      return told;
    }

    String remark() {
      return "/api/comments/" + comment;
    }

    void hidden() {
      for (var text : List.of(idea, remark())) {
        assertThat(hub.owner().put(text + "/hidden", Map.of("reason", "Private")).good()).isTrue();
      }
    }

    void agreed(String text) {
      assertThat(colleague.put(text + "/removal", HARM).good()).isTrue();
      var agreed = hub.owner().post(text + "/removal/agreement", Map.of());
      assertThat(agreed.good()).as(agreed.toString()).isTrue();
    }

    /** Afterwards it is as it was. */
    void takesTwoWhoMay() {
      var removal = remark() + "/removal";
      var volunteer = hub.owner().as(Scene.invited(hub, "MODERATOR"));
      var member = hub.owner().as(somebody());
      assertProblem(
          colleague.put(removal, Map.of("ground", "TASTE", "reason", "No")), 422, "fields.invalid");
      assertProblem(member.put(removal, HARM), 403, "permission.missing");
      assertThat(hub.anonymous().put(removal, HARM).status()).isEqualTo(401);
      assertProblem(hub.owner().post(removal + "/agreement", Map.of()), 404, "removal.unknown");

      assertThat(volunteer.put(removal, HARM).good()).isTrue();
      assertProblem(hub.owner().put(removal, HARM), 409, "removal.proposed");
      assertProblem(volunteer.post(removal + "/agreement", Map.of()), 403, "permission.missing");
      var waiting = hub.owner().get("/api/removals").json().get(0);
      assertThat(waiting.path("says").asString()).isEqualTo(REMARK);
      assertThat(waiting.path("mayAgree").asBoolean()).isTrue();
      var own = volunteer.get("/api/removals").json().get(0);
      assertThat(own.path("proposedByYou").asBoolean()).isTrue();
      assertThat(own.path("mayAgree").asBoolean()).isFalse();
      assertThat(member.get("/api/removals").status()).isEqualTo(403);
      assertThat(hub.anonymous().get("/api/removals").status()).isEqualTo(401);

      assertThat(volunteer.delete(removal).good()).isTrue();
      assertThat(hub.owner().get("/api/removals").json()).isEmpty();
      assertThat(colleague.put(removal, HARM).good()).isTrue();
      assertProblem(colleague.post(removal + "/agreement", Map.of()), 403, "removal.second-person");
      assertThat(colleague.delete(removal).good()).isTrue();
    }

    void objects() {
      var ada = hub.owner().as(author);
      var path = "/api/me/removals/COMMENT/" + comment + "/objection";
      assertProblem(
          hub.owner().as(somebody()).put(path, Map.of("text", "Mine")), 404, "removal.unknown");
      assertThat(ada.put(path, Map.of("text", "It was a public school")).good()).isTrue();
      assertProblem(ada.put(path, Map.of("text", "Again")), 409, "removal.objected");
      var waiting = colleague.get("/api/removals").json().get(0);
      assertThat(waiting.path("objection").asString()).isEqualTo("It was a public school");
      var answer = remark() + "/removal/answer";
      assertThat(colleague.put(answer, Map.of("text", "The child is known there")).good()).isTrue();
      assertProblem(
          hub.owner().put(answer, Map.of("text", "No, it is")), 409, "objection.answered");
      assertThat(ada.get("/api/me/removals").text()).contains("The child is known there");
    }

    /** Hidden and removed, each twice, and once shown again in vain: all of it is removed now. */
    void authorIsToldInTheHub() {
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(
                      hub.owner()
                          .as(author)
                          .get("/api/me/notices")
                          .json()
                          .path("items")
                          .valueStream()
                          .filter(one -> one.path("kind").asString().equals("HIDDEN"))
                          .map(one -> one.path("standing").asString()))
                  .hasSize(5)
                  .containsOnly("REMOVED"));
    }

    void checkGone() {
      hub.awaitViews(SOON);
      var shown = hub.anonymous().get(idea).json();
      assertThat(shown.path("hidden").path("removed").asBoolean()).isTrue();
      assertThat(shown.path("hidden").path("reason").asString()).isEqualTo("Private");
      assertThat(shown.path("votes").path("up").asInt()).isOne();
      for (var reader : List.of(hub.anonymous(), hub.owner())) {
        assertThat(reader.get(idea).text() + reader.get(idea + "/comments").text())
            .doesNotContain(HARMFUL, BETTER, REMARK);
      }
      var stub = hub.owner().get(idea + "/comments").json().path("items").get(0).path("comment");
      assertThat(stub.path("hidden").path("removed").asBoolean()).isTrue();
      assertThat(hub.owner().get("/api/removals").json()).isEmpty();
      assertThat(hub.owner().get("/api/ideas?q=" + BETTER).json().path("total").asInt()).isZero();
    }
  }

  @Test
  void whatTwoPeopleRemoveIsNowhereAndItsAuthorIsToldWhy() throws IOException {
    try (var hub = Hub.embedded()) {
      var told = Told.in(hub);
      assertProblem(
          told.colleague().put(told.remark() + "/removal", HARM), 409, "removal.not-hidden");
      told.hidden();
      told.takesTwoWhoMay();
      told.agreed(told.remark());
      assertProblem(hub.owner().delete(told.remark() + "/hidden"), 409, "comment.removed");
      told.agreed(told.idea());
      told.checkGone();
      assertThat(hub.owner().delete(told.idea() + "/hidden").good()).isTrue();
      told.checkGone();
      assertThat(hub.owner().post(told.idea() + "/removal/agreement", Map.of()).good())
          .as("again")
          .isTrue();

      var own = new Entrance(hub).signedIn(told.author()).client().get("/api/me/removals").json();
      assertThat(own).hasSize(2);
      assertThat(own.get(0).path("ground").asString()).isEqualTo("HARM");
      assertThat(own.get(0).path("reason").asString()).isEqualTo(REASON);
      told.objects();
      told.authorIsToldInTheHub();
      assertThat(letters(hub, told.author()))
          .hasSize(2)
          .allSatisfy(letter -> assertThat(letter).contains(REASON, "me/data", "court"));

      assertThat(Views.rebuilt(hub).views())
          .allSatisfy(view -> assertThat(view.differing()).as(view.name()).isZero());
      Bytes.assertNothingLeft(hub, List.of(HARMFUL, BETTER, REMARK, REASON));
      Bytes.assertSomethingLeft(hub.data(), STAYS);
    }
  }

  private static List<String> letters(Hub hub, String to) {
    return hub.owner()
        .get("/api/outbox")
        .json()
        .valueStream()
        .filter(letter -> letter.path("to").asString().equals(to))
        .map(letter -> letter.path("text").asString())
        .filter(text -> text.contains("removed"))
        .toList();
  }

  @Test
  void whatWasAgreedOnIsDoneWhateverStopsTheHub() throws IOException {
    try (var hub = Hub.embedded()) {
      var told = Told.in(hub);
      told.hidden();
      told.agreed(told.remark());
      told.agreed(told.idea());
      hub.kill9();
      hub.restart();
      told.checkGone();
      Bytes.assertNothingLeft(hub, List.of(HARMFUL, BETTER, REMARK));
    }
  }
}
