package io.ascolto.command.discussion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HiddenCommentTest extends CommentFixture {

  private static final HideComment HIDE = HideComment.of(FIRST, STAFF, " Insults others ");
  private static final Rejection IS_HIDDEN =
      Rejection.conflict("comment.hidden", "The team has hidden this comment");

  @Test
  void aCommentIsHiddenOnceForAReasonThatIsSealed() {
    comment
        .given(posted())
        .when(HIDE)
        .expectEventsMatching(
            one(
                CommentHidden.class,
                event ->
                    event.byId().equals(STAFF.member().toString())
                        && vault.open(event.reason()).equals(Optional.of("Insults others"))));
    comment.given(posted(), hidden()).when(HIDE).expectNoEvents();
  }

  @Test
  void aHiddenCommentIsRestoredOnceAndMayBeHiddenAgain() {
    var restore = new RestoreComment(FIRST, STAFF);
    comment.given(posted(), hidden()).when(restore).expectEvents(restored());
    comment.given(posted()).when(restore).expectNoEvents();
    comment
        .given(posted(), hidden(), restored())
        .when(HIDE)
        .expectEventsMatching(one(CommentHidden.class, _ -> true));
  }

  @Test
  void whatWasRemovedForGoodIsNotBroughtBack() {
    isRemoved = true;
    comment
        .given(posted(), hidden())
        .when(new RestoreComment(FIRST, STAFF))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("comment.removed", "This comment was removed for good"));
  }

  @Test
  void whatIsHiddenStaysAsItIs() {
    comment
        .given(posted(), hidden())
        .when(EditComment.of(FIRST, ADA, "Else."))
        .expectExceptionDetails(IS_HIDDEN);
    comment
        .given(posted(), hidden())
        .when(new WithdrawComment(FIRST, ADA))
        .expectExceptionDetails(IS_HIDDEN);
    comment
        .given(posted(), hidden())
        .when(new GiveReaction(FIRST, BEN))
        .expectExceptionDetails(IS_HIDDEN);
  }

  @Test
  void whatWasWithdrawnOrIsUnknownCannotBeHidden() {
    comment
        .given(posted(), withdrawn())
        .when(HIDE)
        .expectExceptionDetails(
            Rejection.conflict("comment.withdrawn", "Its author has withdrawn this comment"));
    comment.givenNoPriorActivity().when(HIDE).expectExceptionDetails(UNKNOWN);
  }

  @Test
  void onAHiddenIdeaTheTeamStillLooksAfterComments() {
    ideaIsHidden = true;
    comment.given(posted()).when(HIDE).expectEventsMatching(one(CommentHidden.class, _ -> true));
    comment
        .given(posted(), hidden())
        .when(new RestoreComment(FIRST, STAFF))
        .expectEvents(restored());
    comment.given(posted()).when(new GiveReaction(FIRST, BEN)).expectExceptionDetails(UNKNOWN);
    comment.givenNoPriorActivity().when(post(BEN, "Me too")).expectExceptionDetails(noIdea());
    comment
        .givenNoPriorActivity()
        .when(post(STAFF, "Soon"))
        .expectExceptionDetails(Rejection.conflict("idea.hidden", "The team has hidden this idea"));
  }

  @Test
  void aReasonHasToBeSaid() {
    assertThatThrownBy(() -> HideComment.of(FIRST, STAFF, null)).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> HideComment.of(FIRST, STAFF, " ")).isInstanceOf(Rejected.class);
  }
}
