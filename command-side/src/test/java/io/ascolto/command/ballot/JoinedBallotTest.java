package io.ascolto.command.ballot;

import static io.ascolto.events.ballot.Choice.UP;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
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

/** Ballots of two members who turned out to be one person, and of two who were not after all. */
class JoinedBallotTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId BYRON = new MemberId(new UUID(2, 3));
  private static final MemberId KING = new MemberId(new UUID(2, 4));
  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
  private static final Map<String, String> AT_TEN = Map.of(Occurrence.OCCURRED_AT, TEN.toString());

  private static final VotableIdeas.Voting VOTING =
      new VotableIdeas.Voting(VotingModel.UPVOTE, new Reach(Visibility.PUBLIC), true, true);

  private final FixtureConfiguration<Ballot> ballot =
      new AggregateTestFixture<>(Ballot.class)
          .registerInjectableResource((AsidesInForce) _ -> false)
          .registerInjectableResource((VotableIdeas) _ -> Optional.of(VOTING));

  @Test
  void aMembersVoteIsHandedOverAsOneWithAnAccount() {
    ballot.given(cast(BYRON)).when(new HandOverVote(IDEA, BYRON, ADA)).expectEvents(overToAda());
  }

  @Test
  void whatWasHandedOverStandsAgain() {
    ballot
        .given(cast(BYRON), overToAda())
        .when(new RestoreVote(IDEA, BYRON, ADA))
        .expectEvents(restored());
    ballot
        .given(cast(BYRON), overToAda(), restored())
        .when(new RestoreVote(IDEA, BYRON, ADA))
        .expectNoEvents();
  }

  @Test
  void whatWasHandedOverToSomebodyElseStaysThere() {
    ballot
        .given(cast(BYRON), overToAda())
        .when(new RestoreVote(IDEA, BYRON, KING))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aNewerWordStandsBeforeWhatWasHandedOver() {
    ballot
        .given(cast(BYRON), overToAda(), cast(BYRON))
        .when(new RestoreVote(IDEA, BYRON, ADA))
        .expectNoEvents();
    ballot
        .given(cast(BYRON), overToAda(), cast(BYRON), withdrawn(BYRON))
        .when(new RestoreVote(IDEA, BYRON, ADA))
        .expectNoEvents();
  }

  @Test
  void whatWasCarriedGoesBack() {
    ballot.given(carried()).when(new ReturnVote(IDEA, ADA, BYRON)).expectEvents(returned());
    ballot
        .given(carried(), returned())
        .when(new ReturnVote(IDEA, ADA, BYRON))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatWasCarriedFromSomebodyElseStays() {
    ballot.given(carried()).when(new ReturnVote(IDEA, ADA, KING)).expectNoEvents();
  }

  @Test
  void whatTheMemberSaidSinceStaysTheirs() {
    ballot
        .given(carried(), withdrawn(ADA), cast(ADA))
        .when(new ReturnVote(IDEA, ADA, BYRON))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aVoteThatWentBackCanBeCarriedOnceMore() {
    ballot
        .givenCurrentTime(TEN)
        .andGiven(carried(), returned())
        .when(new CarryVote(IDEA, ADA, BYRON, UP), AT_TEN)
        .expectEvents(carried());
  }

  @Test
  void whatTheMemberTookBackBeforeIsRememberedWhenAVoteGoesBack() {
    ballot
        .givenCurrentTime(TEN.plusSeconds(5))
        .andGiven(cast(ADA), withdrawn(ADA))
        .andGivenCurrentTime(TEN.plusSeconds(9))
        .andGiven(carried(), returned())
        .when(new CarryVote(IDEA, ADA, KING, UP), AT_TEN)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  private static VoteCast cast(MemberId member) {
    return new VoteCast(IDEA.toString(), member.toString(), "UP");
  }

  private static VoteWithdrawn withdrawn(MemberId member) {
    return new VoteWithdrawn(IDEA.toString(), member.toString(), "UP");
  }

  private static VoteHandedOver overToAda() {
    return new VoteHandedOver(IDEA.toString(), BYRON.toString(), "UP", ADA.toString(), true);
  }

  private static VoteRestored restored() {
    return new VoteRestored(IDEA.toString(), BYRON.toString(), "UP", ADA.toString());
  }

  private static VoteCarried carried() {
    return new VoteCarried(IDEA.toString(), ADA.toString(), "UP", BYRON.toString());
  }

  private static VoteReturned returned() {
    return new VoteReturned(IDEA.toString(), ADA.toString(), "UP", BYRON.toString());
  }
}
