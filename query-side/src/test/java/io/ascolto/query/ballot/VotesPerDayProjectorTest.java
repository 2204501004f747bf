package io.ascolto.query.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class VotesPerDayProjectorTest {

  private final FoldedBy votes = new FoldedBy(new VotesPerDayProjector());

  @Test
  void eachDayHoldsByHowMuchItChangedTheTotals() {
    votes
        .given("2026-03-01T23:59:59.999Z", new VoteCast("i", "ada", "UP"))
        .given("2026-03-02T00:00:00Z", new VoteCast("i", "ben", "UP"))
        .given("2026-03-02T08:00:00Z", new VoteCast("i", "cleo", "UP"))
        .given("2026-03-02T09:00:00Z", new VoteWithdrawn("i", "ada", "UP"));

    assertThat(days("votes/i:2026-03"))
        .isEqualTo(
            new Document("2026-03-01", new Document("up", 1L))
                .append("2026-03-02", new Document("up", 1L)));
  }

  @Test
  void aSwitchTakesFromOneChoiceAndGivesToTheOther() {
    votes
        .given("2026-03-01T10:00:00Z", new VoteCast("i", "ada", "AGREE"))
        .given("2026-04-01T10:00:00Z", new VoteSwitched("i", "ada", "AGREE", "PASS"));

    assertThat(days("votes/i:2026-03"))
        .isEqualTo(new Document("2026-03-01", new Document("agree", 1L)));
    assertThat(days("votes/i:2026-04"))
        .isEqualTo(new Document("2026-04-01", new Document("agree", -1L).append("pass", 1L)));
  }

  @Test
  void aVoteToldLateAddsToItsOwnDay() {
    votes
        .given("2026-03-09T10:00:00Z", new VoteCast("i", "ada", "UP"))
        .given("2026-03-02T10:00:00Z", new VoteCast("i", "ben", "UP"));

    assertThat(days("votes/i:2026-03")).containsOnlyKeys("2026-03-02", "2026-03-09");
  }

  @Test
  void votesOfTwoWhoWereJoinedAndPartedAgainAreBackOnTheirDays() {
    votes
        .given("2026-03-01T10:00:00Z", new VoteCast("i", "byron", "UP"))
        .given("2026-03-01T10:00:00Z", new VoteCarried("i", "ada", "UP", "byron"))
        .given("2026-03-01T10:00:00Z", new VoteHandedOver("i", "byron", "UP", "ada", true))
        .given("2026-03-01T10:00:00Z", new VoteRestored("i", "byron", "UP", "ada"));

    assertThat(days("votes/i:2026-03"))
        .isEqualTo(new Document("2026-03-01", new Document("up", 2L)));

    votes.given("2026-03-01T10:00:00Z", new VoteReturned("i", "ada", "UP", "byron"));
    assertThat(days("votes/i:2026-03"))
        .isEqualTo(new Document("2026-03-01", new Document("up", 1L)));
  }

  @Test
  void aVoteTakenAlongAtSignInStaysOnItsDay() {
    votes
        .given("2026-03-01T10:00:00Z", new VoteCast("i", "phone", "UP", true))
        .given("2026-03-01T10:00:00Z", new VoteCarried("i", "ada", "UP", "phone"))
        .given("2026-03-01T10:00:00Z", new VoteHandedOver("i", "phone", "UP", "ada"));

    assertThat(days("votes/i:2026-03"))
        .isEqualTo(new Document("2026-03-01", new Document("up", 1L)));
  }

  @Test
  void aVoteThatIsSetAsideLeavesItsDayAndIsBackOnItAfterwards() {
    votes
        .given("2026-03-01T10:00:00Z", new VoteCast("i", "ada", "UP"))
        .given("2026-03-01T11:00:00Z", new VoteCast("i", "ben", "UP"))
        .given("2026-03-01T11:00:00Z", new VoteSetAside("i", "ben", "UP", "aside", false));
    var one = new Document("2026-03-01", new Document("up", 1L));
    assertThat(days("votes/i:2026-03")).isEqualTo(one);

    votes.given("2026-03-01T11:00:00Z", new VoteTakenBackIn("i", "ben", "UP", "aside", false));
    assertThat(days("votes/i:2026-03"))
        .isEqualTo(new Document("2026-03-01", new Document("up", 2L)));

    votes
        .given("2026-03-01T11:00:00Z", new VoteSetAside("i", "ben", "UP", "aside", false))
        .given("2026-03-05T11:00:00Z", new SetAsideVoteWithdrawn("i", "ben", "UP", "aside"));
    assertThat(days("votes/i:2026-03")).isEqualTo(one);
  }

  @Test
  void vouchingForAVoteCountsNoSecondOne() {
    var sealed = new Sealed(new UUID(0, 1), "");
    votes.given(
        "2026-03-01T10:00:00Z", new VoteVouchedFor("i", "ada", "staff", "call", sealed, sealed));

    assertThat(votes.documents()).isEmpty();
  }

  @Test
  void votesWithoutVotersAddToTheDayOnWhichTheyWereBrought() {
    var carried = new FoldedBy(new CarriedOverPerDayProjector());
    carried
        .given("2026-03-01T10:00:00Z", new VotesCarriedOver("i", "fider", 0, 180, "staff"))
        .given("2026-03-02T10:00:00Z", new VotesCarriedOver("i", "fider", 180, 170, "staff"));

    assertThat(carried.documents().get("votes/i:2026-03").get("days", Document.class))
        .isEqualTo(
            new Document("2026-03-01", new Document("carriedOver", 180L))
                .append("2026-03-02", new Document("carriedOver", -10L)));
  }

  private Document days(String id) {
    return votes.documents().get(id).get("days", Document.class);
  }
}
