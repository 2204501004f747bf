package io.ascolto.command.discussion;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a comment once it was posted. */
class OwnWordsTest extends CommentFixture {

  @Test
  void itsAuthorEditsAComment() {
    comment
        .given(posted())
        .when(EditComment.of(FIRST, ADA, "It drifts a lot."))
        .expectEventsMatching(
            one(
                CommentEdited.class,
                event -> vault.open(event.text()).equals(Optional.of("It drifts a lot."))));
  }

  @Test
  void theSameWordsAreNoEdit() {
    comment
        .given(posted(), edited("It drifts a lot."))
        .when(EditComment.of(FIRST, ADA, "It drifts a lot."))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void staffDoNotEditTheWordsOfOthers() {
    comment
        .given(posted())
        .when(EditComment.of(FIRST, STAFF, "It does not drift."))
        .expectExceptionDetails(
            Rejection.forbidden("comment.edit.others", "Only its author may edit a comment"));
  }

  @Test
  void aCommentIsNotEditedForEver() {
    var edits = Stream.generate(() -> edited("Again.")).limit(100);

    comment
        .given(Stream.concat(Stream.of(posted()), edits).toList())
        .when(EditComment.of(FIRST, ADA, "And again."))
        .expectExceptionDetails(
            Rejection.conflict(
                "comment.edits", "It was edited often enough; post another comment"));
  }

  @Test
  void itsAuthorWithdrawsACommentOnceAlsoWhereTheIdeaIsHidden() {
    visibility = Optional.empty();

    comment.given(posted()).when(new WithdrawComment(FIRST, ADA)).expectEvents(withdrawn());
    comment
        .given(posted(), withdrawn())
        .when(new WithdrawComment(FIRST, ADA))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void nobodyElseWithdrawsIt() {
    comment
        .given(posted())
        .when(new WithdrawComment(FIRST, STAFF))
        .expectExceptionDetails(
            Rejection.forbidden(
                "comment.withdraw.others", "Only its author may withdraw a comment"));
  }

  @Test
  void aWithdrawnCommentIsNeitherEditedNorAgreedWith() {
    var refused = Rejection.conflict("comment.withdrawn", "Its author has withdrawn this comment");

    comment
        .given(posted(), withdrawn())
        .when(EditComment.of(FIRST, ADA, "Back."))
        .expectExceptionDetails(refused);
    comment
        .given(posted(), withdrawn())
        .when(new GiveReaction(FIRST, BEN))
        .expectExceptionDetails(refused);
  }

  @Test
  void aReactionCountsOnceForEachMember() {
    comment.given(posted()).when(new GiveReaction(FIRST, BEN)).expectEvents(given(BEN));
    comment.given(posted(), given(BEN)).when(new GiveReaction(FIRST, BEN)).expectNoEvents();
    comment.given(posted(), given(BEN)).when(new GiveReaction(FIRST, ADA)).expectEvents(given(ADA));
  }

  @Test
  void aReactionIsTakenBackOnceAlsoFromAWithdrawnComment() {
    comment
        .given(posted(), given(BEN), withdrawn())
        .when(new TakeBackReaction(FIRST, BEN))
        .expectEvents(takenBack(BEN));
    comment
        .given(posted(), given(BEN), takenBack(BEN))
        .when(new TakeBackReaction(FIRST, BEN))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatNobodyPostedOrOneMayNotReadIsNotThere() {
    comment
        .givenNoPriorActivity()
        .when(new WithdrawComment(FIRST, ADA))
        .expectExceptionDetails(UNKNOWN);
    visibility = Optional.of(Visibility.TEAM);
    comment.given(posted()).when(new GiveReaction(FIRST, BEN)).expectExceptionDetails(UNKNOWN);
    comment
        .given(posted())
        .when(EditComment.of(FIRST, BEN, "Mine."))
        .expectExceptionDetails(UNKNOWN);
  }
}
