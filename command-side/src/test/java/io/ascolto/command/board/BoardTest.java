package io.ascolto.command.board;

import static io.ascolto.events.board.Visibility.PUBLIC;
import static io.ascolto.events.board.Visibility.SEGMENT;
import static io.ascolto.events.board.Visibility.SIGNED_IN;
import static io.ascolto.events.board.VotingModel.AGREE_DISAGREE;
import static io.ascolto.events.board.VotingModel.UPVOTE;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.board.BoardEvent.BoardSegmentsChosen;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.BoardEvent.StageAdded;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountAllowed;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountEnded;
import io.ascolto.events.board.BoardEvent.VotingModelChosen;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));

  @TempDir Path folder;
  private Vault vault;
  private boolean voted;
  private FixtureConfiguration<Board> board;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    board =
        new AggregateTestFixture<>(Board.class)
            .registerInjectableResource((VotedBoards) _ -> voted)
            .registerInjectableResource((KnownSegments) BoardTest::unknown)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aBoardIsCreatedOnce() {
    board
        .givenNoPriorActivity()
        .when(keep(UPVOTE, PUBLIC))
        .expectResultMessagePayload(Outcome.CREATED);
    board.given(created()).when(keep(UPVOTE, PUBLIC)).expectNoEvents();
  }

  @Test
  void aRepeatedDescriptionSetsTheVisibility() {
    board
        .given(created())
        .when(keep(UPVOTE, SIGNED_IN))
        .expectEvents(new BoardOpenedTo("coffee", "SIGNED_IN"));
  }

  @Test
  void theVotingModelCanBeChosenAnewUntilSomebodyVoted() {
    board
        .given(created())
        .when(keep(AGREE_DISAGREE, PUBLIC))
        .expectEvents(new VotingModelChosen("coffee", "AGREE_DISAGREE"));
  }

  @Test
  void aStageIsAddedBehindTheOthersOnce() {
    var onHold = AddStage.of("coffee", "on-hold", StageKind.PLANNED);
    var added = new StageAdded("coffee", new Stage("on-hold", "PLANNED", true));
    board.given(created()).when(onHold).expectEvents(added);
    board.given(created(), added).when(onHold).expectNoEvents();
  }

  @Test
  void aStageKeepsItsKind() {
    var added = new StageAdded("coffee", new Stage("on-hold", "PLANNED", true));
    board
        .given(created(), added)
        .when(AddStage.of("coffee", "on-hold", StageKind.DECLINED))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("stage.exists", "The board has this stage with another kind"));
  }

  @Test
  void anArchivedBoardTakesNeitherAStageNorAnotherDescription() {
    var onHold = AddStage.of("coffee", "on-hold", StageKind.PLANNED);
    var archived = Rejection.conflict("board.archived", "This board is archived");
    board
        .given(created())
        .when(ArchiveBoard.of("coffee"))
        .expectEvents(new BoardArchived("coffee"));
    board
        .given(created(), new BoardArchived("coffee"))
        .when(onHold)
        .expectExceptionDetails(archived);
    board
        .given(created(), new BoardRemoved("coffee"))
        .when(keep(UPVOTE, SIGNED_IN))
        .expectExceptionDetails(archived);
  }

  @Test
  void aBoardIsRemovedOnceAndOneThatNeverWasIsNot() {
    var remove = RemoveBoard.of("coffee");
    board.given(created()).when(remove).expectEvents(new BoardRemoved("coffee"));
    board.given(created(), new BoardRemoved("coffee")).when(remove).expectNoEvents();
    board.givenNoPriorActivity().when(remove).expectNoEvents();
  }

  @Test
  void theVotingModelStaysOnceSomebodyVoted() {
    voted = true;
    board
        .given(created())
        .when(keep(AGREE_DISAGREE, PUBLIC))
        .expectExceptionDetails(
            Rejection.conflict(
                "board.model.in-use", "There are votes already; the voting model stays"));
  }

  @Test
  void aBoardForSegmentsNamesThem() {
    var pilots = new BoardSegmentsChosen("coffee", List.of("enterprise", "pilots"));
    board
        .given(created())
        .when(keep(SEGMENT, "pilots", " enterprise", "pilots"))
        .expectEvents(new BoardOpenedTo("coffee", "SEGMENT"), pilots);
    board
        .given(created(), new BoardOpenedTo("coffee", "SEGMENT"), pilots)
        .when(keep(UPVOTE, SEGMENT))
        .expectNoEvents();
  }

  @Test
  void aBoardForSegmentsWithoutOneIsRefusedAndSoIsOneThatThereIsNot() {
    board
        .given(created())
        .when(keep(UPVOTE, SEGMENT))
        .expectExceptionDetails(predicate(wrong("required")));
    board
        .givenNoPriorActivity()
        .when(keep(SEGMENT, "pilots", "nobody"))
        .expectExceptionDetails(predicate(wrong("unknown")));
  }

  @Test
  void aBoardThatIsForSegmentsNoMoreNamesNone() {
    board
        .given(
            created(),
            new BoardOpenedTo("coffee", "SEGMENT"),
            new BoardSegmentsChosen("coffee", List.of("pilots")))
        .when(keep(UPVOTE, SIGNED_IN))
        .expectEvents(
            new BoardOpenedTo("coffee", "SIGNED_IN"), new BoardSegmentsChosen("coffee", List.of()));
  }

  private static Predicate<Rejection> wrong(String code) {
    return refused ->
        refused.fields().stream()
            .anyMatch(field -> field.field().equals("segments") && field.code().equals(code));
  }

  @Test
  void staffSayWhetherBrowsersVoteWhosePeopleHaveNotSignedIn() {
    board
        .given(created())
        .when(keep(PUBLIC, false))
        .expectEvents(new VotesWithoutAccountEnded("coffee"));
    board
        .given(created(), new VotesWithoutAccountEnded("coffee"))
        .when(keep(PUBLIC, false))
        .expectNoEvents();
    board
        .given(created(), new VotesWithoutAccountEnded("coffee"))
        .when(keep(PUBLIC, true))
        .expectEvents(new VotesWithoutAccountAllowed("coffee"));
  }

  @Test
  void aBoardForMembersTakesNoVotesWithoutAnAccount() {
    board
        .given(created())
        .when(keep(SIGNED_IN, true))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict(
                "board.without-account.unfit",
                "Only a public board with one vote each takes votes without an account"));
  }

  private static Set<String> unknown(Collection<String> segments) {
    var unknown = new HashSet<>(segments);
    unknown.removeAll(Set.of("enterprise", "pilots"));
    return unknown;
  }

  private BoardCreated created() {
    return new BoardCreated(
        "coffee", vault.seal(ADA.toString(), "Coffee"), "UPVOTE", "PUBLIC", List.of());
  }

  private static KeepBoard keep(VotingModel model, Visibility visibility) {
    return KeepBoard.of("coffee", ADA, "Coffee", model.name(), visibility.name(), null, null);
  }

  private static KeepBoard keep(Visibility visibility, boolean withoutAccount) {
    return KeepBoard.of(
        "coffee", ADA, "Coffee", UPVOTE.name(), visibility.name(), withoutAccount, null);
  }

  private static KeepBoard keep(Visibility visibility, String... segments) {
    return KeepBoard.of(
        "coffee", ADA, "Coffee", UPVOTE.name(), visibility.name(), null, List.of(segments));
  }
}
