package io.ascolto.command.ballot;

import static io.ascolto.events.ballot.Choice.UP;
import static io.ascolto.events.board.Visibility.SEGMENT;
import static io.ascolto.events.board.Visibility.TEAM;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ballot for an idea on a board that not everybody sees. */
class UnseenBallotTest {

  private static final CastVote VOTE =
      new CastVote(new IdeaId(new UUID(1, 1)), new MemberId(new UUID(2, 2)), UP);

  private Reach reach = new Reach(TEAM);

  private final FixtureConfiguration<Ballot> ballot =
      new AggregateTestFixture<>(Ballot.class)
          .registerInjectableResource((AsidesInForce) _ -> false)
          .registerInjectableResource(
              (VotableIdeas)
                  _ ->
                      Optional.of(new VotableIdeas.Voting(VotingModel.UPVOTE, reach, true, false)));

  @ParameterizedTest
  @ValueSource(strings = {"MEMBER", "MODERATOR"})
  void whatSomebodyDoesNotSeeTheyDoNotVoteFor(String role) {
    ballot
        .givenNoPriorActivity()
        .when(VOTE, Map.of(Commands.ROLE, role))
        .expectNoEvents()
        .expectExceptionDetails(Rejection.notFound("idea.unknown", "There is no such idea"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESEARCHER", "SUPPORT", "OWNER"})
  void theTeamVotesAmongItself(String role) {
    ballot
        .givenNoPriorActivity()
        .when(VOTE, Map.of(Commands.ROLE, role))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theHubItselfBringsInWhatAFileSays() {
    ballot.givenNoPriorActivity().when(VOTE).expectSuccessfulHandlerExecution();
  }

  @Test
  void aBoardForSegmentsIsThereForWhoeverIsInOne() {
    reach = new Reach(SEGMENT, VOTE.member()::equals);
    ballot
        .givenNoPriorActivity()
        .when(VOTE, Map.of(Commands.ROLE, "MEMBER"))
        .expectSuccessfulHandlerExecution();
    reach = new Reach(SEGMENT, _ -> false);
    ballot
        .givenNoPriorActivity()
        .when(VOTE, Map.of(Commands.ROLE, "MODERATOR"))
        .expectNoEvents()
        .expectExceptionDetails(Rejection.notFound("idea.unknown", "There is no such idea"));
    ballot
        .givenNoPriorActivity()
        .when(VOTE, Map.of(Commands.ROLE, "SUPPORT"))
        .expectSuccessfulHandlerExecution();
  }
}
