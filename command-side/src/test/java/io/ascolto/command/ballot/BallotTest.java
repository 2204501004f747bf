package io.ascolto.command.ballot;

import static io.ascolto.events.ballot.Choice.AGREE;
import static io.ascolto.events.ballot.Choice.DISAGREE;
import static io.ascolto.events.ballot.Choice.UP;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BallotTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId PHONE = new MemberId(new UUID(2, 3));
  private static final Map<String, String> AT_TEN =
      Map.of(Occurrence.OCCURRED_AT, "2026-03-01T10:00:00Z");
  private static final Rejection CLOSED =
      Rejection.conflict("idea.closed", "This idea no longer takes votes");

  private static final Reach EVERYBODY = new Reach(Visibility.PUBLIC);

  private Optional<VotableIdeas.Voting> voting =
      Optional.of(new VotableIdeas.Voting(VotingModel.UPVOTE, EVERYBODY, true, true));

  private final FixtureConfiguration<Ballot> ballot =
      new AggregateTestFixture<>(Ballot.class)
          .registerInjectableResource((AsidesInForce) _ -> false)
          .registerInjectableResource((VotableIdeas) _ -> voting);

  @Test
  void aFirstVoteIsCast() {
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, ADA, UP))
        .expectEvents(new VoteCast(IDEA.toString(), ADA.toString(), "UP"));
  }

  @Test
  void castingTheSameVoteAgainChangesNothing() {
    ballot
        .given(cast("UP"))
        .when(new CastVote(IDEA, ADA, UP))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void theSameVoteSucceedsWhateverBecameOfTheIdea() {
    close();
    ballot
        .given(cast("UP"))
        .when(new CastVote(IDEA, ADA, UP))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherChoiceSaysWhatItReplaces() {
    agreeing();
    ballot
        .given(cast("AGREE"))
        .when(new CastVote(IDEA, ADA, DISAGREE))
        .expectEvents(new VoteSwitched(IDEA.toString(), ADA.toString(), "AGREE", "DISAGREE"));
  }

  @Test
  void aVoteAfterAWithdrawalIsCastAgain() {
    ballot
        .given(cast("UP"), new VoteWithdrawn(IDEA.toString(), ADA.toString(), "UP"))
        .when(new CastVote(IDEA, ADA, UP))
        .expectEvents(cast("UP"));
  }

  @Test
  void aClosedIdeaTakesNoVotes() {
    close();
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, ADA, UP))
        .expectNoEvents()
        .expectExceptionDetails(CLOSED);
  }

  @Test
  void aVoteOnAClosedIdeaCanBeWithdrawn() {
    close();
    ballot
        .given(cast("UP"))
        .when(new WithdrawVote(IDEA, ADA))
        .expectEvents(new VoteWithdrawn(IDEA.toString(), ADA.toString(), "UP"));
  }

  @Test
  void withdrawingWhatWasNeverSaidChangesNothing() {
    ballot
        .givenNoPriorActivity()
        .when(new WithdrawVote(IDEA, ADA))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anUnknownIdeaTakesNoVotes() {
    voting = Optional.empty();
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, ADA, UP))
        .expectExceptionDetails(Rejection.notFound("idea.unknown", "There is no such idea"));
  }

  @Test
  void aBoardTakesOnlyTheChoicesOfItsModel() {
    ballot
        .givenNoPriorActivity()
        .when(new CastVote(IDEA, ADA, AGREE))
        .expectExceptionDetails(
            Rejection.conflict("vote.choice.unfit", "This board does not take that choice"));
  }

  @Test
  void whatHappenedBeforeTheMemberLastSpokeChangesNothing() {
    agreeing();
    ballot
        .givenCurrentTime(Instant.parse("2026-03-02T10:00:00Z"))
        .andGiven(cast("AGREE"))
        .when(
            new CastVote(IDEA, ADA, DISAGREE),
            Map.of(Occurrence.OCCURRED_AT, "2026-03-01T10:00:00Z"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aCarriedVoteIsTheMembersOwn() {
    var carried = new VoteCarried(IDEA.toString(), ADA.toString(), "UP", PHONE.toString());
    ballot.givenNoPriorActivity().when(carry(), AT_TEN).expectEvents(carried);
    ballot
        .givenCurrentTime(Instant.parse("2026-03-02T10:00:00Z"))
        .andGiven(carried)
        .when(new WithdrawVote(IDEA, ADA))
        .expectEvents(new VoteWithdrawn(IDEA.toString(), ADA.toString(), "UP"));
  }

  @Test
  void whoVotedThemselfHasOneVoteStill() {
    ballot
        .given(cast("UP"))
        .when(carry(), AT_TEN)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatAMemberTookBackSinceStaysTakenBack() {
    ballot
        .givenCurrentTime(Instant.parse("2026-03-01T11:00:00Z"))
        .andGiven(cast("UP"), new VoteWithdrawn(IDEA.toString(), ADA.toString(), "UP"))
        .when(carry(), AT_TEN)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aBallotTellsWhatItSaysAndSinceWhen() {
    ballot
        .givenCurrentTime(Instant.parse("2026-03-01T11:00:00Z"))
        .andGiven(castByPhone())
        .when(new AskStanding(IDEA, PHONE))
        .expectNoEvents()
        .expectResultMessagePayload(
            new AskStanding.Standing(
                Optional.of(UP), Instant.parse("2026-03-01T11:00:00Z"), Moved.NONE, false));
  }

  private static CarryVote carry() {
    return new CarryVote(IDEA, ADA, PHONE, UP);
  }

  private static VoteCast castByPhone() {
    return new VoteCast(IDEA.toString(), PHONE.toString(), "UP", true);
  }

  private void close() {
    voting = Optional.of(new VotableIdeas.Voting(VotingModel.UPVOTE, EVERYBODY, false, true));
  }

  private void agreeing() {
    voting =
        Optional.of(new VotableIdeas.Voting(VotingModel.AGREE_DISAGREE, EVERYBODY, true, false));
  }

  private static VoteCast cast(String choice) {
    return new VoteCast(IDEA.toString(), ADA.toString(), choice);
  }
}
