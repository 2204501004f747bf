package io.ascolto.command.privacy;

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
import io.ascolto.events.member.MemberId;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalDeclined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {

  private static final String COMMENT = new UUID(4, 1).toString();
  private static final String IDEA = new UUID(1, 1).toString();
  private static final String AUTHOR = new UUID(2, 2).toString();
  private static final MemberId ONE = new MemberId(new UUID(9, 1));
  private static final MemberId OTHER = new MemberId(new UUID(9, 2));
  private static final String REASON = "It names where a child goes to school.";
  private static final ProposeRemoval PROPOSE =
      new ProposeRemoval(Subject.COMMENT, COMMENT, ONE, RemovalGround.HARM, REASON);
  private static final AgreeToRemoval AGREE = new AgreeToRemoval(Subject.COMMENT, COMMENT, OTHER);
  private static final TextRemoved REMOVED =
      new TextRemoved("COMMENT", COMMENT, IDEA, AUTHOR, ONE.toString(), OTHER.toString(), "HARM");

  @TempDir Path folder;
  private Vault vault;
  private boolean hidden = true;
  private boolean samePerson;
  private FixtureConfiguration<Removal> removal;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    var reach = new Reach(Visibility.PUBLIC);
    removal =
        new AggregateTestFixture<>(Removal.class)
            .registerInjectableResource(
                (HiddenTexts)
                    (_, text) ->
                        Optional.of(text)
                            .filter(COMMENT::equals)
                            .map(_ -> new HiddenTexts.Place(IDEA, "machines", reach, hidden)))
            .registerInjectableResource((Authors) (_, _) -> AUTHOR)
            .registerInjectableResource((SamePerson) (_, _) -> samePerson)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private RemovalProposed proposed() {
    return new RemovalProposed(
        "COMMENT",
        COMMENT,
        IDEA,
        AUTHOR,
        ONE.toString(),
        "HARM",
        vault.seal(ONE.toString(), REASON));
  }

  @Test
  void aProposalNamesTheAuthorAndItsReasonIsSealed() {
    removal
        .givenNoPriorActivity()
        .when(PROPOSE)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof RemovalProposed one
                            && one.authorId().equals(AUTHOR)
                            && one.ground().equals("HARM")
                            && vault.open(one.reason()).equals(Optional.of(REASON))))));
  }

  @Test
  void theSameProposalAgainChangesNothingAndAnotherPersonsIsAnAgreement() {
    removal
        .given(proposed())
        .when(PROPOSE)
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
    removal
        .given(proposed())
        .when(new ProposeRemoval(Subject.COMMENT, COMMENT, OTHER, RemovalGround.LAW, REASON))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("removal.proposed", "Somebody proposed this already; agree to it"));
  }

  @Test
  void otherReasonsForWhatOneProposedAreRefusedAndNotLost() {
    var yours =
        Rejection.conflict(
            "removal.yours", "You proposed this already; take it back to propose it anew");
    var other = "It names a street and a house, which is private.";
    removal
        .given(proposed())
        .when(new ProposeRemoval(Subject.COMMENT, COMMENT, ONE, RemovalGround.HARM, other))
        .expectNoEvents()
        .expectExceptionDetails(yours);
    removal
        .given(proposed())
        .when(new ProposeRemoval(Subject.COMMENT, COMMENT, ONE, RemovalGround.LAW, REASON))
        .expectNoEvents()
        .expectExceptionDetails(yours);
  }

  @Test
  void aSecondPersonAgreesOnce() {
    removal.given(proposed()).when(AGREE).expectEvents(REMOVED);
    removal
        .given(proposed(), REMOVED)
        .when(AGREE)
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void nobodyAgreesWithThemselfUnderNoName() {
    var refused =
        Rejection.forbidden("removal.second-person", "It takes somebody else of the team to agree");
    removal
        .given(proposed())
        .when(new AgreeToRemoval(Subject.COMMENT, COMMENT, ONE))
        .expectNoEvents()
        .expectExceptionDetails(refused);
    samePerson = true;
    removal.given(proposed()).when(AGREE).expectNoEvents().expectExceptionDetails(refused);
  }

  @Test
  void whatIsNotHiddenIsNotRemoved() {
    hidden = false;
    var refused =
        Rejection.conflict("removal.not-hidden", "Hide it first, so that nobody reads it");
    removal.givenNoPriorActivity().when(PROPOSE).expectNoEvents().expectExceptionDetails(refused);
    removal.given(proposed()).when(AGREE).expectNoEvents().expectExceptionDetails(refused);
  }

  @Test
  void whatWasDeclinedIsProposedAnew() {
    var declined = new RemovalDeclined("COMMENT", COMMENT, OTHER.toString());
    removal
        .given(proposed())
        .when(new DeclineRemoval(Subject.COMMENT, COMMENT, OTHER))
        .expectEvents(declined);
    removal
        .given(proposed(), declined)
        .when(AGREE)
        .expectExceptionDetails(
            Rejection.notFound("removal.unknown", "Nobody proposed to remove this text"));
    removal.given(proposed(), declined).when(PROPOSE).expectResultMessagePayload(Outcome.DONE);
  }

  @Test
  void whatIsRemovedIsNeitherDeclinedNorProposed() {
    var done = Rejection.conflict("removal.done", "This text was removed already");
    removal
        .given(proposed(), REMOVED)
        .when(new DeclineRemoval(Subject.COMMENT, COMMENT, ONE))
        .expectExceptionDetails(done);
    removal.given(proposed(), REMOVED).when(PROPOSE).expectExceptionDetails(done);
  }

  @Test
  void ofWhatThereIsNotNothingIsSaid() {
    var elsewhere = new UUID(7, 7).toString();
    removal
        .givenNoPriorActivity()
        .when(new ProposeRemoval(Subject.COMMENT, elsewhere, ONE, RemovalGround.HARM, REASON))
        .expectExceptionDetails(Rejection.notFound("text.unknown", "There is no such text"));
  }

  @Test
  void itsAuthorAloneObjectsOnceAndIsAnsweredOnce() {
    var author = MemberId.of(AUTHOR);
    var object = ObjectToRemoval.of(Subject.COMMENT, COMMENT, author, "It was public");
    var answer = AnswerObjection.of(Subject.COMMENT, COMMENT, OTHER, "It was not");
    var objected =
        new RemovalObjected("COMMENT", COMMENT, AUTHOR, vault.seal(AUTHOR, "It was public"));
    var answered =
        new ObjectionAnswered(
            "COMMENT", COMMENT, OTHER.toString(), vault.seal(OTHER.toString(), "It was not"));
    var unknown = Rejection.notFound("removal.unknown", "Nobody proposed to remove this text");
    removal.given(proposed(), REMOVED).when(object).expectResultMessagePayload(Outcome.DONE);
    removal.given(proposed()).when(object).expectNoEvents().expectExceptionDetails(unknown);
    removal
        .given(proposed(), REMOVED)
        .when(ObjectToRemoval.of(Subject.COMMENT, COMMENT, OTHER, "Not mine"))
        .expectExceptionDetails(unknown);
    removal
        .given(proposed(), REMOVED, objected)
        .when(object)
        .expectExceptionDetails(
            Rejection.conflict("removal.objected", "You have objected to this already"));
    removal
        .given(proposed(), REMOVED)
        .when(answer)
        .expectExceptionDetails(Rejection.notFound("objection.unknown", "Nobody objected to this"));
    removal
        .given(proposed(), REMOVED, objected)
        .when(answer)
        .expectResultMessagePayload(Outcome.DONE);
    removal
        .given(proposed(), REMOVED, objected, answered)
        .when(answer)
        .expectExceptionDetails(
            Rejection.conflict("objection.answered", "Somebody has answered this already"));
  }
}
