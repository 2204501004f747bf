package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.ideaPath;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Votes: cast, repeated, switched, withdrawn, taken down for others. */
@OnSharedHub
class BallotJourney {

  private Scene scene;
  private Scene split;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
    split = Scene.agreeing(hub);
  }

  @Test
  void voterSeesTheirVoteAtOnceAndOthersOnlyTheCount() {
    var idea = scene.submitted("A quiet mill");
    var voter = somebody();
    var vote = scene.voted(idea, voter, "UP");
    var mine = scene.owner().as(voter).after(vote).get(idea).json();
    assertThat(mine.path("votes").toString()).isEqualTo("{\"up\":1}");
    assertThat(mine.path("score").asLong()).isEqualTo(1);
    assertThat(mine.path("viewerVote").toString()).isEqualTo("{\"choice\":\"UP\"}");
    var others = scene.anonymous().after(vote).get(idea).json();
    assertThat(others.path("votes").toString()).isEqualTo("{\"up\":1}");
    assertThat(others.path("viewerVote").isNull()).isTrue();
  }

  @Test
  void sameVoteAgainIsNoEvent() {
    var idea = scene.submitted("A quiet mill");
    var voter = somebody();
    var first = scene.voted(idea, voter, "UP");
    assertThat(scene.voted(idea, voter, "UP").position()).isEqualTo(first.position());
  }

  @Test
  void switchedVoteCountsOnce() {
    var idea = split.submitted("Pods have no place");
    var voter = somebody();
    split.voted(idea, voter, "AGREE");
    var switched = split.voted(idea, voter, "DISAGREE");
    var shown = split.anonymous().after(switched).get(idea).json();
    assertThat(shown.path("votes").path("agree").asLong()).isZero();
    assertThat(shown.path("votes").path("disagree").asLong()).isEqualTo(1);
    assertThat(shown.path("votes").path("pass").asLong()).isZero();
    assertThat(shown.path("score").asLong()).isEqualTo(-1);
  }

  @Test
  void withdrawnVoteIsGoneAndWithdrawingAgainSucceeds() {
    var idea = scene.submitted("A quiet mill");
    var voter = scene.owner().as(somebody());
    assertThat(voter.put(idea + "/vote", choice("UP")).good()).isTrue();
    assertThat(voter.delete(idea + "/vote").good()).isTrue();
    var again = voter.delete(idea + "/vote");
    assertThat(again.good()).as(again.toString()).isTrue();
    var shown = voter.after(again).get(idea).json();
    assertThat(shown.path("votes").toString()).isEqualTo("{\"up\":0}");
    assertThat(shown.path("viewerVote").isNull()).isTrue();
  }

  @Test
  void withdrawingWhatWasNeverCastSucceeds() {
    var idea = scene.submitted("A quiet mill");
    var answer = scene.owner().as(somebody()).delete(idea + "/vote");
    assertThat(answer.good()).as(answer.toString()).isTrue();
  }

  @Test
  void closedIdeaTakesNoVoteButLetsOneGo() {
    var idea = scene.submitted("A quiet mill");
    var voter = somebody();
    scene.voted(idea, voter, "UP");
    scene.staged(idea, "declined");
    var late = scene.owner().as(somebody()).put(idea + "/vote", choice("UP"));
    assertProblem(late, 409, "idea.closed");
    scene.voted(idea, voter, "UP");
    assertThat(scene.owner().as(voter).delete(idea + "/vote").good()).isTrue();
  }

  @Test
  void choiceOfAnotherModelIsRefused() {
    var upvoted = scene.submitted("A quiet mill");
    var agreed = split.submitted("Pods have no place");
    var voter = scene.owner().as(somebody());
    assertProblem(voter.put(upvoted + "/vote", choice("AGREE")), 409, "vote.choice.unfit");
    assertProblem(voter.put(agreed + "/vote", choice("UP")), 409, "vote.choice.unfit");
    assertThat(voter.put(upvoted + "/vote", choice("SOMETIMES")).badFields())
        .containsExactly("choice");
  }

  @Test
  void voteOnAnUnknownIdeaIsNotFound() {
    var vote = scene.owner().put(ideaPath() + "/vote", choice("UP"));
    assertProblem(vote, 404, "idea.unknown");
  }

  @Test
  void staffVotesForACustomerWhoThenHasThatVote() {
    var idea = scene.submitted("A quiet mill");
    var customer = somebody();
    var heard = Map.of("choice", "UP", "source", "call", "note", "Said so twice");
    var taken = scene.owner().put(idea + "/votes/" + customer, heard);
    assertThat(taken.good()).as(taken.toString()).isTrue();
    var shown = scene.owner().as(customer).after(taken).get(idea).json();
    assertThat(shown.path("viewerVote").path("choice").asString()).isEqualTo("UP");
    assertThat(shown.path("votes").path("up").asLong()).isEqualTo(1);
  }

  @Test
  void whatIsWrongWithAVoteForACustomerIsSaidAtOnceAndMakesNobodyAMember() {
    var idea = scene.submitted("A quiet mill");
    var customer = somebody();
    var bad = Map.of("choice", "MAYBE", "source", "A call", "url", "javascript:alert(1)");
    var answer = scene.owner().put(idea + "/votes/" + customer, bad);
    assertProblem(answer, 422, "fields.invalid");
    assertThat(answer.badFields()).containsExactlyInAnyOrder("choice", "source", "url");
    assertThat(
            scene.owner().post("/api/members/search", Map.of("q", customer)).json().path("items"))
        .isEmpty();
  }

  @Test
  void memberVotesForNobodyElse() {
    var idea = scene.submitted("A quiet mill");
    var answer = scene.owner().as(somebody()).put(idea + "/votes/" + somebody(), choice("UP"));
    assertProblem(answer, 403, "permission.missing");
  }

  @Test
  void whoIsNeitherSignedInNorOnOurPageHasNoVote() {
    var idea = scene.submitted("A quiet mill");
    assertProblem(scene.anonymous().put(idea + "/vote", choice("UP")), 403, "origin.foreign");
    assertProblem(scene.anonymous().delete(idea + "/vote"), 401, "sign-in.required");
  }
}
