package io.ascolto.command.idea;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewordIdeaTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId BEN = new MemberId(new UUID(3, 3));
  private static final Instant SUBMITTED = Instant.parse("2026-03-01T09:00:00Z");

  @TempDir Path folder;
  private Vault vault;
  private Instant now = SUBMITTED;
  private FixtureConfiguration<Idea> idea;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    idea =
        new AggregateTestFixture<>(Idea.class)
            .registerInjectableResource((BoardStages) _ -> Optional.empty())
            .registerInjectableResource((BoardSight) _ -> Optional.of(new Reach(Visibility.PUBLIC)))
            .registerInjectableResource((BoardModels) _ -> Optional.empty())
            .registerInjectableResource((IdeaNumbers) () -> 7)
            .registerInjectableResource((Now) () -> now)
            .registerInjectableResource((SamePerson) (_, _) -> false)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void whatIsHiddenIsRewordedByTheTeamAlone() {
    var hidden = new IdeaHidden(IDEA.toString(), vault.seal(BEN.toString(), "no"), BEN.toString());

    submitted()
        .andGiven(hidden)
        .when(reword(ADA, false, "Other words"))
        .expectExceptionDetails(Rejection.conflict("idea.hidden", "The team has hidden this idea"));
    submitted()
        .andGiven(hidden)
        .when(reword(BEN, true, "Other words"))
        .expectEventsMatching(rewordedTo("Other words", BEN));
  }

  @Test
  void itsAuthorRewordsAnIdeaWithinTheHour() {
    now = SUBMITTED.plus(Duration.ofHours(1));

    submitted()
        .when(reword(ADA, false, "Remember my grind size, per bean"))
        .expectEventsMatching(rewordedTo("Remember my grind size, per bean", ADA));
  }

  @Test
  void afterTheHourItsAuthorMayNot() {
    now = SUBMITTED.plus(Duration.ofHours(1)).plusMillis(1);

    submitted()
        .when(reword(ADA, false, "Something else"))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.forbidden(
                "idea.reword.late", "Its author may reword an idea for an hour, the team always"));
  }

  @Test
  void nobodyElseMay() {
    submitted()
        .when(reword(BEN, false, "Something else"))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.forbidden("idea.reword.others", "Only its author and the team may"));
  }

  @Test
  void theTeamMayAlwaysAndTheWordsStayTheAuthors() {
    now = SUBMITTED.plus(Duration.ofDays(400));

    submitted()
        .when(reword(BEN, true, "Remember the grind size"))
        .expectEventsMatching(rewordedTo("Remember the grind size", BEN));
  }

  @Test
  void theSameWordsAgainChangeNothingWheneverTheyAreSaid() {
    now = SUBMITTED.plus(Duration.ofDays(1));

    submitted()
        .when(reword(ADA, false, "Remember my grind size"))
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void theFirstSubmissionIsKnownAgainAfterTheIdeaWasRewordedAndTagged() {
    submitted()
        .andGiven(reworded("Other words"), tagged(List.of("grinder"), List.of("app")))
        .when(
            SubmitIdea.of(
                IDEA, ADA, "coffee", "Remember my grind size", "Per bean.", List.of("grinder")))
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void otherTagsSayWhatTheyReplace() {
    submitted()
        .when(TagIdea.of(IDEA, BEN, List.of("app", "grinder")))
        .expectEvents(tagged(List.of("grinder"), List.of("app", "grinder")));
  }

  @Test
  void theSameTagsChangeNothing() {
    submitted()
        .andGiven(tagged(List.of("grinder"), List.of("app")))
        .when(TagIdea.of(IDEA, BEN, List.of("app")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anAuthorWithdrawsAnIdeaOnce() {
    var withdrawn = new IdeaWithdrawn(IDEA.toString());

    submitted().when(new WithdrawIdea(IDEA, ADA)).expectEvents(withdrawn);
    submitted().andGiven(withdrawn).when(new WithdrawIdea(IDEA, ADA)).expectNoEvents();
  }

  @Test
  void nobodyElseWithdrawsIt() {
    submitted()
        .when(new WithdrawIdea(IDEA, BEN))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.forbidden("idea.withdraw.others", "Only its author may withdraw an idea"));
  }

  @Test
  void whatIsWithdrawnIsNotReworded() {
    submitted()
        .andGiven(new IdeaWithdrawn(IDEA.toString()))
        .when(reword(BEN, true, "Something else"))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("idea.withdrawn", "Its author has withdrawn this idea"));
  }

  private TestExecutor<Idea> submitted() {
    var ada = ADA.toString();
    return idea.givenCurrentTime(SUBMITTED)
        .andGiven(
            new IdeaSubmitted(
                IDEA.toString(),
                7,
                "coffee",
                ada,
                vault.seal(ada, "Remember my grind size"),
                vault.seal(ada, "Per bean."),
                List.of("grinder"),
                "open",
                "OPEN"));
  }

  private static RewordIdea reword(MemberId by, boolean asTeam, String title) {
    return RewordIdea.of(IDEA, by, asTeam, title, "Per bean.");
  }

  private IdeaReworded reworded(String title) {
    var ada = ADA.toString();
    return new IdeaReworded(
        IDEA.toString(), vault.seal(ada, title), vault.seal(ada, "Per bean."), ada);
  }

  private static IdeaTagged tagged(List<String> from, List<String> to) {
    return new IdeaTagged(IDEA.toString(), from, to, BEN.toString());
  }

  private Matcher<? extends List<? super EventMessage<?>>> rewordedTo(String title, MemberId by) {
    return exactSequenceOf(
        messageWithPayload(
            predicate(payload ->
                payload instanceof IdeaReworded event
                    && event.byId().equals(by.toString())
                    && vault.open(event.title()).equals(Optional.of(title))
                    && vault.open(event.text()).equals(Optional.of("Per bean.")))));
  }
}
