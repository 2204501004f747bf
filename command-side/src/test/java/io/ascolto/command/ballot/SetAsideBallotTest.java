package io.ascolto.command.ballot;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SetAsideBallotTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId BYRON = new MemberId(new UUID(3, 3));
  private static final String ASIDE = new UUID(4, 4).toString();
  private static final VotableIdeas.Voting VOTING =
      new VotableIdeas.Voting(VotingModel.AGREE_DISAGREE, new Reach(Visibility.PUBLIC), true, true);

  private static final VoteCast AGREED = new VoteCast(IDEA.toString(), ADA.toString(), "AGREE");
  private static final VoteSetAside SET =
      new VoteSetAside(IDEA.toString(), ADA.toString(), "AGREE", ASIDE, false);
  private static final VoteTakenBackIn TAKEN =
      new VoteTakenBackIn(IDEA.toString(), ADA.toString(), "AGREE", ASIDE, false);
  private static final SetAsideVoteWithdrawn GIVEN_UP =
      new SetAsideVoteWithdrawn(IDEA.toString(), ADA.toString(), "AGREE", ASIDE);
  private static final SetVoteAside SET_IT = new SetVoteAside(IDEA, ADA, ASIDE);
  private static final TakeVoteBackIn TAKE_IT = new TakeVoteBackIn(IDEA, ADA, ASIDE);

  private boolean inForce = true;

  private final FixtureConfiguration<Ballot> ballot =
      new AggregateTestFixture<>(Ballot.class)
          .registerInjectableResource((VotableIdeas) _ -> Optional.of(VOTING))
          .registerInjectableResource((AsidesInForce) _ -> inForce);

  @Test
  void aVoteIsSetAsideAndDoingItAgainChangesNothing() {
    ballot.given(AGREED).when(SET_IT).expectResultMessagePayload(Outcome.DONE).expectEvents(SET);
    ballot
        .given(AGREED, SET)
        .when(SET_IT)
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void ofABrowserItSaysSo() {
    ballot
        .given(new VoteCast(IDEA.toString(), ADA.toString(), "AGREE", true))
        .when(SET_IT)
        .expectEvents(new VoteSetAside(IDEA.toString(), ADA.toString(), "AGREE", ASIDE, true));
  }

  @Test
  void whereNoVoteStandsNoneIsSetAside() {
    ballot
        .given(AGREED, new VoteWithdrawn(IDEA.toString(), ADA.toString(), "AGREE"))
        .when(SET_IT)
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void itIsTakenBackInOnceAsItWas() {
    ballot.given(AGREED, SET).when(TAKE_IT).expectEvents(TAKEN);
    ballot.given(AGREED, SET, TAKEN).when(TAKE_IT).expectNoEvents();
  }

  @Test
  void anotherDecisionTakesNothingBackIn() {
    ballot
        .given(AGREED, SET)
        .when(new TakeVoteBackIn(IDEA, ADA, new UUID(5, 5).toString()))
        .expectNoEvents();
  }

  @Test
  void nobodyVotesPastADecisionThatHolds() {
    ballot
        .given(AGREED, SET)
        .when(new CastVote(IDEA, ADA, Choice.AGREE))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
    ballot
        .given(AGREED, SET)
        .when(new CastVote(IDEA, ADA, Choice.DISAGREE))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict(
                "vote.set-aside", "This vote is set aside; it can only be withdrawn"));
    ballot
        .given(AGREED, SET, GIVEN_UP)
        .when(new CastVote(IDEA, ADA, Choice.AGREE))
        .expectNoEvents()
        .expectException(Rejected.class);
  }

  @Test
  void onceTheDecisionIsReversedTheVoterMayAnew() {
    inForce = false;
    ballot
        .given(AGREED, SET, GIVEN_UP)
        .when(new CastVote(IDEA, ADA, Choice.DISAGREE))
        .expectEvents(new VoteCast(IDEA.toString(), ADA.toString(), "DISAGREE"));
  }

  @Test
  void itsVoterMayGiveItUpAndThenItDoesNotComeBack() {
    ballot.given(AGREED, SET).when(new WithdrawVote(IDEA, ADA)).expectEvents(GIVEN_UP);
    ballot.given(AGREED, SET, GIVEN_UP).when(TAKE_IT).expectNoEvents();
    ballot.given(AGREED, SET, GIVEN_UP).when(new WithdrawVote(IDEA, ADA)).expectNoEvents();
  }

  @Test
  void whatTheVoterSaidSinceStandsBefore() {
    ballot
        .given(
            AGREED, SET, new VoteCarried(IDEA.toString(), ADA.toString(), "PASS", BYRON.toString()))
        .when(TAKE_IT)
        .expectNoEvents();
  }

  @Test
  void whatGoesBackToWhoCastItDoesNotComeBackHere() {
    ballot
        .given(new VoteCarried(IDEA.toString(), ADA.toString(), "AGREE", BYRON.toString()), SET)
        .when(new ReturnVote(IDEA, ADA, BYRON))
        .expectEvents(GIVEN_UP);
  }
}
