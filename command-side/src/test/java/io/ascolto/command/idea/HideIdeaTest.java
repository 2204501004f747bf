package io.ascolto.command.idea;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HideIdeaTest {

  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));

  @TempDir Path folder;
  private Vault vault;
  private Visibility visibility = Visibility.PUBLIC;
  private FixtureConfiguration<Idea> idea;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    idea =
        new AggregateTestFixture<>(Idea.class)
            .registerInjectableResource((BoardSight) _ -> Optional.of(new Reach(visibility)))
            .registerInjectableResource((SamePerson) (_, _) -> false)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void whatIsHiddenIsHiddenOnce() {
    var hidden = new IdeaHidden(IDEA.toString(), vault.seal(ADA.toString(), "no"), ADA.toString());

    idea.given(submitted(), hidden).when(new HideIdea(IDEA, ADA, "again")).expectNoEvents();
  }

  @Test
  void whatIsHiddenIsShownAgainOnce() {
    var hidden = new IdeaHidden(IDEA.toString(), vault.seal(ADA.toString(), "no"), ADA.toString());
    var restored = new IdeaRestored(IDEA.toString(), ADA.toString());

    idea.given(submitted(), hidden).when(new RestoreIdea(IDEA, ADA)).expectEvents(restored);
    idea.given(submitted(), hidden, restored).when(new RestoreIdea(IDEA, ADA)).expectNoEvents();
    idea.given(submitted()).when(new RestoreIdea(IDEA, ADA)).expectNoEvents();
  }

  @Test
  void anImportThatIsRepeatedHidesNothingThatWasShownAgain() {
    var hidden = new IdeaHidden(IDEA.toString(), vault.seal(ADA.toString(), "no"), ADA.toString());
    var restored = new IdeaRestored(IDEA.toString(), ADA.toString());
    var imported = Map.of(Occurrence.OCCURRED_AT, "2019-03-01T09:00:00Z");

    idea.given(submitted(), hidden, restored)
        .when(new HideIdea(IDEA, ADA, "no"), imported)
        .expectNoEvents();
    idea.given(submitted())
        .when(new HideIdea(IDEA, ADA, "no"), imported)
        .expectEventsMatching(
            exactSequenceOf(messageWithPayload(predicate(IdeaHidden.class::isInstance))));
  }

  @Test
  void aReasonIsAskedForBeforeAnythingIsHidden() {
    assertThatThrownBy(() -> HideIdea.of(IDEA, ADA, " x ")).isInstanceOf(Rejected.class);
  }

  private IdeaSubmitted submitted() {
    var ada = ADA.toString();
    var title = vault.seal(ada, "Remember my grind size");
    var text = vault.seal(ada, "Per bean.");
    return new IdeaSubmitted(
        IDEA.toString(), 7, "coffee", ada, title, text, List.of(), "open", "OPEN");
  }

  @Test
  void whoeverDoesNotSeeABoardDoesNotModerateIt() {
    visibility = Visibility.TEAM;
    var unknown = BoardStages.unknownBoard();
    var volunteer = Map.of(Commands.ROLE, "MODERATOR");
    idea.given(submitted())
        .when(new HideIdea(IDEA, ADA, "Spam"), volunteer)
        .expectNoEvents()
        .expectExceptionDetails(unknown);
    idea.given(submitted())
        .when(new RestoreIdea(IDEA, ADA), volunteer)
        .expectExceptionDetails(unknown);
    idea.given(submitted())
        .when(new HideIdea(IDEA, ADA, "Spam"), Map.of(Commands.ROLE, "SUPPORT"))
        .expectSuccessfulHandlerExecution();
  }
}
