package io.ascolto.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.account.DefineSegment.Given;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.account.Rule;
import io.ascolto.events.account.SegmentEvent.SegmentDefined;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTest {

  private static final Given PRO = new Given("account.plan", "IS", List.of("pro", " "));

  @TempDir Path folder;
  private Vault vault;
  private boolean used;
  private FixtureConfiguration<Segment> segment;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    segment =
        new AggregateTestFixture<>(Segment.class)
            .registerInjectableResource((UsedSegments) _ -> used)
            .registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aSegmentIsDefinedByAllItsConditions() {
    segment
        .givenNoPriorActivity()
        .when(define(PRO, new Given("country", "IS_KNOWN", null)))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event instanceof SegmentDefined defined
                            && vault
                                .open(defined.rule())
                                .map(Rule::of)
                                .filter(rule -> rule.conditions().size() == 2)
                                .filter(rule ->
                                    rule.conditions().getFirst().values().equals(List.of("pro")))
                                .isPresent()))));
  }

  @Test
  void theSameDefinitionAgainChangesNothing() {
    segment.given(pro()).when(define(PRO)).expectNoEvents();
  }

  @Test
  void aSegmentThatABoardIsForStays() {
    var remove = new RemoveSegment("pro");
    segment.given(pro()).when(remove).expectEvents(new SegmentRemoved("pro"));
    used = true;
    segment
        .given(pro())
        .when(remove)
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("segment.in-use", "A board is for this segment"));
    segment
        .given(pro(), new SegmentRemoved("pro"))
        .when(remove)
        .expectExceptionDetails(Rejection.notFound("segment.unknown", "There is no such segment"));
  }

  @Test
  void allThatIsWrongWithADefinitionIsNamed() {
    assertThatThrownBy(() ->
            DefineSegment.of(
                "Pro!",
                "",
                List.of(
                    new Given("a b", "IS", List.of("x")),
                    new Given("plan", "LIKE", List.of("x")),
                    new Given("plan", "IS", List.of()),
                    new Given("account.revenue", "AT_LEAST", List.of("much")),
                    new Given("country", "IS_KNOWN", List.of("IT")))))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused ->
                assertThat(fields(refused))
                    .containsExactlyInAnyOrder(
                        "segment",
                        "name",
                        "conditions[0].attribute",
                        "conditions[1].test",
                        "conditions[2].values",
                        "conditions[3].values",
                        "conditions[4].values"));
    assertThatThrownBy(() -> DefineSegment.of("pro", "Pro", null)).isInstanceOf(Rejected.class);
  }

  private static DefineSegment define(Given... conditions) {
    return DefineSegment.of("pro", "Pro plan", List.of(conditions));
  }

  private SegmentDefined pro() {
    var nobody = new UUID(7, 7).toString();
    return new SegmentDefined(
        "pro", vault.seal(nobody, "Pro plan"), vault.seal(nobody, define(PRO).rule().json()));
  }

  private static List<String> fields(Rejected refused) {
    return refused
        .getDetails()
        .map(Rejection.class::cast)
        .map(rejection -> rejection.fields().stream().map(Rejection.Field::field).toList())
        .orElseThrow();
  }
}
