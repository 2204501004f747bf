package io.ascolto.command.idea;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeaTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final SubmitIdea GRIND_SIZE =
      SubmitIdea.of(IDEA, ADA, "coffee", "Remember my grind size", "Per bean.", List.of("grinder"));
  @TempDir Path folder;
  private Vault vault;
  private VotingModel model = VotingModel.UPVOTE;
  private Visibility visibility = Visibility.PUBLIC;
  private FixtureConfiguration<Idea> idea;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    idea =
        new AggregateTestFixture<>(Idea.class)
            .registerInjectableResource((BoardStages) IdeaTest::stages)
            .registerInjectableResource((BoardSight) _ -> Optional.of(new Reach(visibility)))
            .registerInjectableResource((BoardModels) _ -> Optional.of(model))
            .registerInjectableResource((IdeaNumbers) () -> 7)
            .registerInjectableResource((Now) Instant::now)
            .registerInjectableResource((SamePerson) (_, _) -> false)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void anIdeaStartsInTheFirstStageOfItsBoardWithItsTextsSealed() {
    idea.givenNoPriorActivity()
        .when(GRIND_SIZE)
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            one(
                IdeaSubmitted.class,
                event ->
                    event.number() == 7
                        && event.stage().equals("open")
                        && event.kind().equals("OPEN")
                        && event.tags().equals(List.of("grinder"))
                        && vault.open(event.title()).equals(Optional.of("Remember my grind size"))
                        && vault.open(event.text()).equals(Optional.of("Per bean."))));
  }

  @Test
  void theSameSubmissionAgainChangesNothing() {
    idea.given(submitted())
        .when(GRIND_SIZE)
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void theFirstSubmissionIsKnownAgainAfterTheIdeaMoved() {
    idea.given(submitted(), staged("planned")).when(GRIND_SIZE).expectNoEvents();
  }

  @Test
  void anotherSubmissionWithTheSameIdIsRefused() {
    idea.given(submitted())
        .when(SubmitIdea.of(IDEA, ADA, "coffee", "Something else", "", List.of()))
        .expectExceptionDetails(
            Rejection.conflict("idea.exists", "Another idea was submitted with this id"));
  }

  @Test
  void anUnknownBoardIsABadField() {
    idea.givenNoPriorActivity()
        .when(SubmitIdea.of(IDEA, ADA, "tea", "Remember my grind size", "", List.of()))
        .expectExceptionDetails(
            Rejection.invalid(
                List.of(new Rejection.Field("board", "unknown", "There is no such board"))));
  }

  @Test
  void aMoveSaysWhereFromAndOfWhichKind() {
    idea.given(submitted())
        .when(MoveIdea.of(IDEA, ADA, "shipped", "In 4.2"))
        .expectEventsMatching(
            one(
                IdeaStaged.class,
                event ->
                    event.fromStage().equals("open")
                        && event.toStage().equals("shipped")
                        && event.kind().equals("SHIPPED")
                        && vault.open(event.message()).equals(Optional.of("In 4.2"))));
  }

  @Test
  void movingAnIdeaToWhereItIsChangesNothing() {
    idea.given(submitted(), staged("planned"))
        .when(MoveIdea.of(IDEA, ADA, "planned", "Again"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aStageThatTheBoardDoesNotHaveIsABadField() {
    idea.given(submitted())
        .when(MoveIdea.of(IDEA, ADA, "someday", ""))
        .expectExceptionDetails(
            Rejection.invalid(
                List.of(new Rejection.Field("stage", "unknown", "The board has no such stage"))));
  }

  @Test
  void aMoveThatHappenedBeforeTheLastOneChangesNothing() {
    idea.given(submitted(), staged("planned"))
        .when(
            MoveIdea.of(IDEA, ADA, "shipped", ""),
            Map.of(Occurrence.OCCURRED_AT, "2001-01-01T00:00:00Z"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anImportedMoveTakesPlaceOnAnIdeaThatNeverMoved() {
    idea.given(submitted())
        .when(
            MoveIdea.of(IDEA, ADA, "shipped", ""),
            Map.of(Occurrence.OCCURRED_AT, "2001-01-01T00:00:00Z"))
        .expectEventsMatching(one(IdeaStaged.class, event -> event.toStage().equals("shipped")));
  }

  @Test
  void votesCarriedOverSayWhatTheyReplace() {
    idea.given(submitted(), carriedOver("fider", 0, 180))
        .when(new CarryOverVotes(IDEA, ADA, "fider", 200))
        .expectEvents(carriedOver("fider", 180, 200));
  }

  @Test
  void votesOfAnotherToolAreCountedApart() {
    idea.given(submitted(), carriedOver("fider", 0, 180))
        .when(new CarryOverVotes(IDEA, ADA, "github", 5))
        .expectEvents(carriedOver("github", 0, 5));
  }

  @Test
  void theSameVotesCarriedOverAgainChangeNothing() {
    idea.given(submitted(), carriedOver("fider", 0, 180))
        .when(new CarryOverVotes(IDEA, ADA, "fider", 180))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aBoardThatAsksWhoAgreesTakesNoBareNumber() {
    model = VotingModel.AGREE_DISAGREE;
    idea.given(submitted())
        .when(new CarryOverVotes(IDEA, ADA, "fider", 180))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict(
                "board.model.unfit",
                "This board asks who agrees, which a bare number does not say"));
  }

  private IdeaSubmitted submitted() {
    var ada = ADA.toString();
    return new IdeaSubmitted(
        IDEA.toString(),
        7,
        "coffee",
        ada,
        vault.seal(ada, "Remember my grind size"),
        vault.seal(ada, "Per bean."),
        List.of("grinder"),
        "open",
        "OPEN");
  }

  private IdeaStaged staged(String to) {
    var ada = ADA.toString();
    return new IdeaStaged(IDEA.toString(), "open", to, "PLANNED", vault.seal(ada, ""), ada);
  }

  private static VotesCarriedOver carriedOver(String source, long from, long to) {
    return new VotesCarriedOver(IDEA.toString(), source, from, to, ADA.toString());
  }

  private static Optional<Map<String, StageKind>> stages(String board) {
    var stages = new LinkedHashMap<>(Map.of("open", StageKind.OPEN));
    stages.put("planned", StageKind.PLANNED);
    stages.put("shipped", StageKind.SHIPPED);
    return board.equals("coffee") ? Optional.of(stages) : Optional.empty();
  }

  private static <T> Matcher<? extends List<? super EventMessage<?>>> one(
      Class<T> type, Predicate<T> says) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(payload -> type.isInstance(payload) && says.test(type.cast(payload)))));
  }

  @Test
  void aBoardForTheTeamIsUnknownToOthers() {
    visibility = Visibility.TEAM;
    idea.givenNoPriorActivity()
        .when(GRIND_SIZE, Map.of(Commands.ROLE, "MEMBER"))
        .expectNoEvents()
        .expectExceptionDetails(BoardStages.unknownBoard());
    idea.givenNoPriorActivity()
        .when(GRIND_SIZE, Map.of(Commands.ROLE, "RESEARCHER"))
        .expectSuccessfulHandlerExecution();
  }
}
