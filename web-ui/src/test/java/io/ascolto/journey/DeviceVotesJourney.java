package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Votes of browsers whose people have not signed in, and what becomes of them. */
class DeviceVotesJourney {

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
  void aBrowserVotesWithoutAnAccountOnceOnEachIdea() {
    var voted = entrance.browser().put(idea + "/vote", choice("UP"));
    var phone = Browser.given(voted, hub.anonymous());
    var again = phone.onOurPage().put(idea + "/vote", choice("UP"));

    var seen = phone.client().after(again).get(idea).json();
    assertThat(seen.path("votes").path("up").asLong()).isEqualTo(1);
    assertThat(seen.path("viewerVote").path("choice").asString()).isEqualTo("UP");
    assertThat(phone.client().get("/api/session").json().path("role").asString())
        .isEqualTo("DEVICE");
    assertThat(phone.onOurPage().delete(idea + "/vote").good()).isTrue();
  }

  @Test
  void staffSeeSuchVotesApartAndNobodyElseDoes() {
    var voted = entrance.browser().put(idea + "/vote", choice("UP"));

    assertThat(withoutAccount(hub.owner().after(voted).get(idea))).isEqualTo(1);
    assertThat(hub.anonymous().after(voted).get(idea).text()).doesNotContain("withoutAccount");
  }

  @Test
  void aBrowserMayDoNothingButVoteAndSeesNoMoreThanAnybody() {
    var phone =
        Browser.given(entrance.browser().put(idea + "/vote", choice("UP")), hub.anonymous());
    var members = Scene.forMembers(hub);
    var hidden = members.submitted("Only for members");

    assertProblem(
        phone.onOurPage().put(Scene.ideaPath(), scene.idea("Mine")), 403, "permission.missing");
    assertProblem(phone.onOurPage().put(hidden + "/vote", choice("UP")), 401, "sign-in.required");
    assertThat(phone.client().get(hidden).status()).isEqualTo(404);
  }

  @Test
  void ofAnIdeaForTheTeamNoBrowserHears() {
    var phone =
        Browser.given(entrance.browser().put(idea + "/vote", choice("UP")), hub.anonymous());
    var team = new Scene(hub.owner(), hub.anonymous(), "board-" + UUID.randomUUID());
    assertCreated(hub.owner().put(team.boardPath(), Scene.board("Team", "UPVOTE", "TEAM")));
    var hidden = team.submitted("For the team");

    assertProblem(phone.onOurPage().put(hidden + "/vote", choice("UP")), 404, "idea.unknown");
    assertProblem(entrance.browser().put(hidden + "/vote", choice("UP")), 404, "idea.unknown");
  }

  @Test
  void whereABoardTakesNoSuchVotesNobodyBecomesAMember() {
    var agree = Scene.agreeing(hub);
    var asked = agree.submitted("Prices should stay");
    var refused = entrance.browser().put(asked + "/vote", choice("AGREE"));
    assertProblem(refused, 401, "sign-in.required");
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();

    var closed =
        hub.owner()
            .put(
                scene.boardPath(),
                Map.of(
                    "name",
                    "Machines",
                    "votingModel",
                    "UPVOTE",
                    "visibility",
                    "PUBLIC",
                    "votesWithoutAccount",
                    false));
    assertThat(closed.good()).isTrue();
    assertProblem(entrance.browser().put(idea + "/vote", choice("UP")), 401, "sign-in.required");
    assertThat(hub.anonymous().after(closed).get("/api/boards").json().valueStream())
        .anyMatch(board ->
            board.path("board").asString().equals(scene.board())
                && !board.path("votesWithoutAccount").asBoolean());
  }

  @Test
  void aBoardThatBecomesOneForMembersTakesNoSuchVotesAnyMore() {
    var allowed = board("PUBLIC", Map.of("votesWithoutAccount", true));
    assertThat(allowed.good()).as(allowed.toString()).isTrue();
    var closed = board("SIGNED_IN", Map.of());
    assertThat(closed.good()).as(closed.toString()).isTrue();

    assertProblem(entrance.browser().put(idea + "/vote", choice("UP")), 401, "sign-in.required");
  }

  private Answer board(String visibility, Map<String, Boolean> more) {
    var body = new HashMap<String, Object>(Scene.board("Machines", "UPVOTE", visibility));
    body.putAll(more);
    return hub.owner().put(scene.boardPath(), body);
  }

  @Test
  void atSignInTheBrowsersVotesBecomeThePersonsAndCountOnce() {
    var ada = somebody();
    var other = scene.submitted("A second idea");
    scene.voted(idea, ada, "UP");
    var first = entrance.browser().put(idea + "/vote", choice("UP"));
    var phone = Browser.given(first, hub.anonymous());
    assertThat(phone.onOurPage().put(other + "/vote", choice("UP")).good()).isTrue();

    var signedIn = entrance.signedIn(ada, phone.onOurPage());
    var settled = signedIn.onOurPage().put(other + "/vote", choice("UP"));

    assertThat(up(idea, settled)).as("voted for both ways").isEqualTo(1);
    assertThat(up(other, settled)).as("voted for by the browser alone").isEqualTo(1);
    assertThat(withoutAccount(hub.owner().after(settled).get(other))).isZero();
    assertThat(signedIn.client().after(settled).get(other).json().path("viewerVote").isNull())
        .isFalse();
  }

  @Test
  void whatWasCarriedIsTheSameInARebuild() {
    var phone =
        Browser.given(entrance.browser().put(idea + "/vote", choice("UP")), hub.anonymous());
    entrance.signedIn(somebody(), phone.onOurPage());
    hub.awaitViews(Duration.ofSeconds(20));

    assertThat(Views.rebuilt(hub).views())
        .allSatisfy(view -> assertThat(view.differing()).as(view.name()).isZero());
  }

  private static long withoutAccount(Answer read) {
    return read.json().path("votes").path("withoutAccount").asLong(0);
  }

  private static long up(String idea, Answer after) {
    return hub.anonymous().after(after).get(idea).json().path("votes").path("up").asLong();
  }
}
