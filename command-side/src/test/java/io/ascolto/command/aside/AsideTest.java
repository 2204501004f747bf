package io.ascolto.command.aside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.aside.AsideEvent.AsideDecided;
import io.ascolto.events.aside.AsideEvent.AsideReversed;
import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
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

class AsideTest {

  private static final UUID ID = new UUID(4, 4);
  private static final IdeaId IDEA = new IdeaId(new UUID(1, 1));
  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final MemberId GRACE = new MemberId(new UUID(3, 3));
  private static final String REASON = "Two hundred votes from one network within an hour";

  private Vault vault;
  private FixtureConfiguration<Aside> aside;

  @BeforeEach
  void open(@TempDir Path folder) {
    vault = TestVault.in(folder);
    aside = new AggregateTestFixture<>(Aside.class).registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private AsideDecided decided() {
    return new AsideDecided(
        ID.toString(), "machines", ADA.toString(), vault.seal(ADA.toString(), REASON));
  }

  private VotesSetAside set(AsideDecided decided) {
    return new VotesSetAside(ID.toString(), IDEA.toString(), ADA.toString(), 200, decided.reason());
  }

  private static AsideReversed reversed() {
    return new AsideReversed(ID.toString(), GRACE.toString());
  }

  private static Matcher<? extends List<? super EventMessage<?>>> event(Predicate<Object> that) {
    return exactSequenceOf(messageWithPayload(predicate(that)));
  }

  @Test
  void aDecisionSaysWhyInWordsThatAreSealed() {
    aside
        .givenNoPriorActivity()
        .when(new DecideAside(ID, "machines", ADA, REASON))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            event(one -> {
              var decided = (AsideDecided) one;
              assertThat(decided.toString()).doesNotContain("network");
              return vault.open(decided.reason()).orElseThrow().equals(REASON)
                  && decided.byId().equals(ADA.toString());
            }));
  }

  @Test
  void anIdIsOneDecisions() {
    aside
        .given(decided())
        .when(new DecideAside(ID, "machines", ADA, REASON))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("aside.known", "There is a decision with this id already"));
  }

  @Test
  void ofEachIdeaItIsSaidOnceHowManyAndWhy() {
    var why = decided();
    aside
        .given(why)
        .when(new TellSetAside(ID, IDEA, 200))
        .expectEventsMatching(
            event(one -> {
              var told = (VotesSetAside) one;
              return told.votes() == 200
                  && !told.reason().equals(why.reason())
                  && vault.open(told.reason()).orElseThrow().equals(REASON);
            }));
    aside
        .given(why, set(why))
        .when(new TellSetAside(ID, IDEA, 199))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void aDecisionIsReversedOnce() {
    aside.given(decided()).when(new ReverseAside(ID, GRACE)).expectEvents(reversed());
    aside
        .given(decided(), reversed())
        .when(new ReverseAside(ID, ADA))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void thatVotesCountAgainIsSaidOnceOfEachIdeaByWhoReversedIt() {
    var why = decided();
    var taken = new VotesTakenBackIn(ID.toString(), IDEA.toString(), GRACE.toString());
    aside.given(why, set(why), reversed()).when(new TellTakenBackIn(ID, IDEA)).expectEvents(taken);
    aside
        .given(why, set(why), reversed(), taken)
        .when(new TellTakenBackIn(ID, IDEA))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }
}
