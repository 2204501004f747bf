package io.ascolto.command.discussion;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostedCommentTest extends CommentFixture {

  @Test
  void aCommentBeginsAThreadWithItsTextSealed() {
    comment
        .givenNoPriorActivity()
        .when(post(ADA, "It drifts."))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            one(
                CommentPosted.class,
                event ->
                    event.threadId().equals(FIRST.toString())
                        && event.parentId().isEmpty()
                        && !event.official()
                        && vault.open(event.text()).equals(Optional.of("It drifts."))));
  }

  @Test
  void anAnswerToAnAnswerStaysInTheThreadAndKeepsWhatItAnswers() {
    comment
        .givenNoPriorActivity()
        .when(PostComment.of(THIRD, IDEA, SECOND.toString(), ADA, "Ours too."))
        .expectEventsMatching(
            one(
                CommentPosted.class,
                event ->
                    event.threadId().equals(FIRST.toString())
                        && event.parentId().equals(Optional.of(SECOND.toString()))));
  }

  @Test
  void anAnswerToACommentOnAnotherIdeaIsABadField() {
    comment
        .givenNoPriorActivity()
        .when(PostComment.of(FIRST, IDEA, new UUID(7, 7).toString(), ADA, "Where?"))
        .expectExceptionDetails(
            Rejection.invalid(
                List.of(
                    new Rejection.Field(
                        "parent", "unknown", "There is no such comment on this idea"))));
  }

  @Test
  void anIdeaThatIsHiddenOrUnknownTakesNoComments() {
    visibility = Optional.empty();

    comment.givenNoPriorActivity().when(post(ADA, "Hm.")).expectExceptionDetails(noIdea());
  }

  @Test
  void whoMayNotReadAnIdeaCannotTalkAboutIt() {
    visibility = Optional.of(Visibility.TEAM);

    comment.givenNoPriorActivity().when(post(ADA, "Hm.")).expectExceptionDetails(noIdea());
    comment.givenNoPriorActivity().when(post(STAFF, "Hm.")).expectSuccessfulHandlerExecution();
  }

  @Test
  void theSameCommentAgainChangesNothingAlsoAfterItWasEdited() {
    comment
        .given(posted(), edited("It drifts a lot."))
        .when(post(ADA, "It drifts."))
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void anotherCommentWithTheSameIdIsRefused() {
    var refused = Rejection.conflict("comment.exists", "Another comment was posted with this id");

    comment.given(posted()).when(post(ADA, "Else.")).expectExceptionDetails(refused);
    comment.given(posted()).when(post(BEN, "It drifts.")).expectExceptionDetails(refused);
    comment
        .given(posted())
        .when(new GiveAnswer(post(ADA, "It drifts.")))
        .expectExceptionDetails(refused);
  }

  @Test
  void anOfficialAnswerSaysSo() {
    comment
        .givenNoPriorActivity()
        .when(new GiveAnswer(post(STAFF, "We found a table.")))
        .expectEventsMatching(one(CommentPosted.class, CommentPosted::official));
  }
}
