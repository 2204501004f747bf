package io.ascolto.command.notice;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.BoardFollowed;
import io.ascolto.events.notice.HearingEvent.BoardUnfollowed;
import io.ascolto.events.notice.HearingEvent.IdeaFollowed;
import io.ascolto.events.notice.HearingEvent.IdeaMuted;
import io.ascolto.events.notice.HearingEvent.NoticeWayChosen;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class HearingTest {

  private static final MemberId ADA = new MemberId(new UUID(0, 1));
  private static final IdeaId MILL = new IdeaId(new UUID(0, 2));

  private final FixtureConfiguration<Hearing> hearing = new AggregateTestFixture<>(Hearing.class);

  private static final HearingEvent FOLLOWED = new IdeaFollowed(ADA.toString(), MILL.toString());
  private static final HearingEvent MUTED = new IdeaMuted(ADA.toString(), MILL.toString());

  @Test
  void anIdeaIsFollowed() {
    hearing
        .givenNoPriorActivity()
        .when(new FollowIdea(ADA, MILL, true))
        .expectResultMessagePayload(Outcome.DONE)
        .expectEvents(FOLLOWED);
  }

  @Test
  void anIdeaIsMutedByWhoeverSaidNothingOfItBefore() {
    hearing.givenNoPriorActivity().when(new FollowIdea(ADA, MILL, false)).expectEvents(MUTED);
  }

  @Test
  void whatIsFollowedCanBeMuted() {
    hearing.given(FOLLOWED).when(new FollowIdea(ADA, MILL, false)).expectEvents(MUTED);
  }

  @Test
  void followingTwiceChangesNothing() {
    hearing
        .given(FOLLOWED)
        .when(new FollowIdea(ADA, MILL, true))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void aBoardThatIsNotFollowedCannotBeLeft() {
    hearing
        .givenNoPriorActivity()
        .when(new FollowBoard(ADA, "machines", false))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void aBoardIsFollowedAndLeft() {
    hearing
        .given(new BoardFollowed(ADA.toString(), "machines"))
        .when(new FollowBoard(ADA, "machines", false))
        .expectEvents(new BoardUnfollowed(ADA.toString(), "machines"));
  }

  @Test
  void aWayIsChosenForOneKind() {
    hearing
        .given(new NoticeWayChosen(ADA.toString(), "ANSWER", "NEVER"))
        .when(new ChooseWay(ADA, NoticeKind.ANSWER, NoticeWay.DAILY))
        .expectEvents(new NoticeWayChosen(ADA.toString(), "ANSWER", "DAILY"));
  }

  @Test
  void theUsualWayNeedsNoChoosing() {
    hearing
        .givenNoPriorActivity()
        .when(new ChooseWay(ADA, NoticeKind.NEW_IDEA, NoticeWay.DAILY))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }
}
