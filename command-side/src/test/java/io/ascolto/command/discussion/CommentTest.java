package io.ascolto.command.discussion;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final CommentId FIRST = new CommentId(new UUID(4, 1));
  private static final CommentId SECOND = new CommentId(new UUID(4, 2));
  private static final CommentId THIRD = new CommentId(new UUID(4, 3));
  private static final Speaker ADA = new Speaker(new MemberId(new UUID(2, 2)), false);
  private static final Speaker BEN = new Speaker(new MemberId(new UUID(3, 3)), false);
  private static final Speaker STAFF = new Speaker(new MemberId(new UUID(9, 9)), true);
  private static final Rejection UNKNOWN =
      Rejection.notFound("comment.unknown", "There is no such comment");

  @TempDir Path folder;
  private Vault vault;
  private Optional<Visibility> visibility = Optional.of(Visibility.PUBLIC);
  private FixtureConfiguration<Comment> comment;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    comment =
        new AggregateTestFixture<>(Comment.class)
            .registerInjectableResource((DiscussedIdeas) _ -> visibility)
            .registerInjectableResource((Threads) CommentTest::thread)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

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

  private static PostComment post(Speaker author, String text) {
    return PostComment.of(FIRST, IDEA, null, author, text);
  }

  private CommentPosted posted() {
    var ada = ADA.member().toString();
    return new CommentPosted(
        FIRST.toString(),
        IDEA.toString(),
        FIRST.toString(),
        Optional.empty(),
        ada,
        vault.seal(ada, "It drifts."),
        false);
  }

  private CommentEdited edited(String text) {
    return new CommentEdited(
        FIRST.toString(), IDEA.toString(), vault.seal(ADA.member().toString(), text));
  }

  private static CommentWithdrawn withdrawn() {
    return new CommentWithdrawn(FIRST.toString(), IDEA.toString());
  }

  private static ReactionGiven given(Speaker by) {
    return new ReactionGiven(
        FIRST.toString(), IDEA.toString(), by.member().toString(), "THUMBS_UP");
  }

  private static ReactionTakenBack takenBack(Speaker by) {
    return new ReactionTakenBack(
        FIRST.toString(), IDEA.toString(), by.member().toString(), "THUMBS_UP");
  }

  private static Rejection noIdea() {
    return Rejection.notFound("idea.unknown", "There is no such idea");
  }

  /** The first comment and the second, which answers it, are on the idea. */
  private static Optional<CommentId> thread(CommentId comment, IdeaId idea) {
    return idea.equals(IDEA) && List.of(FIRST, SECOND).contains(comment)
        ? Optional.of(FIRST)
        : Optional.empty();
  }

  private static <T> Matcher<? extends List<? super EventMessage<?>>> one(
      Class<T> type, Predicate<T> says) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(payload -> type.isInstance(payload) && says.test(type.cast(payload)))));
  }
}
