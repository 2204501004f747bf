package io.ascolto.command.ballot;

import static io.ascolto.events.ballot.Choice.AGREE;
import static io.ascolto.events.ballot.Choice.UP;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** The ballot of a browser of somebody who has not signed in. */
class BrowserBallotTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId PHONE = new MemberId(new UUID(2, 3));
  private static final VoteCast CAST_BY_PHONE =
      new VoteCast(IDEA.toString(), PHONE.toString(), "UP", true);
  private static final Rejection SIGN_IN =
      Rejection.signInRequired("This board takes votes of members only; sign in first");
  private static final Rejection UNKNOWN =
      Rejection.notFound("idea.unknown", "There is no such idea");

  private Optional<VotableIdeas.Voting> voting = Optional.empty();

  private final FixtureConfiguration<Ballot> ballot =
      new AggregateTestFixture<>(Ballot.class)
          .registerInjectableResource((AsidesInForce) _ -> false)
          .registerInjectableResource((VotableIdeas) _ -> voting);

  BrowserBallotTest() {
    on(VotingModel.UPVOTE, Visibility.PUBLIC);
  }

  private void on(VotingModel model, Visibility visibility) {
    var without = model == VotingModel.UPVOTE && visibility == Visibility.PUBLIC;
    voting = Optional.of(new VotableIdeas.Voting(model, new Reach(visibility), true, without));
  }

  @Test
  void aBrowserVotesWhereTheBoardTakesVotesWithoutAnAccount() {
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, PHONE, UP, true))
        .expectEvents(new VoteCast(IDEA.toString(), PHONE.toString(), "UP", true));
  }

  @Test
  void elsewhereABrowserHasToSignIn() {
    on(VotingModel.AGREE_DISAGREE, Visibility.PUBLIC);
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, PHONE, AGREE, true))
        .expectNoEvents()
        .expectExceptionDetails(SIGN_IN);
  }

  @Test
  void ofAnIdeaThatSigningInAloneDoesNotShowABrowserHearsNothing() {
    on(VotingModel.UPVOTE, Visibility.TEAM);
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, PHONE, UP, true))
        .expectNoEvents()
        .expectExceptionDetails(UNKNOWN);
  }

  @Test
  void aVoteWithoutAnAccountIsWithdrawnAsOne() {
    ballot
        .given(CAST_BY_PHONE)
        .when(new WithdrawVote(IDEA, PHONE))
        .expectEvents(new VoteWithdrawn(IDEA.toString(), PHONE.toString(), "UP", true));
  }

  @Test
  void whatABrowserVotedForIsHandedOverOnce() {
    var over = new VoteHandedOver(IDEA.toString(), PHONE.toString(), "UP", ADA.toString());
    ballot.given(CAST_BY_PHONE).when(new HandOverVote(IDEA, PHONE, ADA)).expectEvents(over);
    ballot
        .given(CAST_BY_PHONE, over)
        .when(new HandOverVote(IDEA, PHONE, ADA))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }
}
