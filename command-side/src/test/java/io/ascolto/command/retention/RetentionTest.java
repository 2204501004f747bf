package io.ascolto.command.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejected;
import io.ascolto.events.privacy.RetentionEvent.RetentionChosen;
import io.ascolto.events.privacy.RetentionRule;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {

  private final FixtureConfiguration<Retention> retention =
      new AggregateTestFixture<>(Retention.class);

  private static ChooseRetention inactive(Optional<Integer> days) {
    return new ChooseRetention(RetentionRule.INACTIVE_PEOPLE, days);
  }

  private static RetentionChosen chosen(int days) {
    return new RetentionChosen("INACTIVE_PEOPLE", days);
  }

  @Test
  void aTermIsChosen() {
    retention
        .givenNoPriorActivity()
        .when(inactive(Optional.of(730)))
        .expectResultMessagePayload(Outcome.DONE)
        .expectEvents(chosen(730));
  }

  @Test
  void withoutEndIsATermToo() {
    retention.given(chosen(730)).when(inactive(Optional.empty())).expectEvents(chosen(0));
  }

  @Test
  void theSameTermAgainChangesNothing() {
    retention
        .given(chosen(730))
        .when(inactive(Optional.of(730)))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  void theUsualTermNeedNotBeChosen() {
    retention
        .givenNoPriorActivity()
        .when(inactive(Optional.empty()))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @ParameterizedTest
  @CsvSource({
    "INACTIVE_PEOPLE, 89",
    "INACTIVE_PEOPLE, 3651",
    "SIGN_INS, 0",
    "SIGN_INS, 366",
    "SIGN_INS,",
    "INACTIVE_PEOPLE,",
    "VOTE_CIRCUMSTANCES, -1",
    "VOTE_CIRCUMSTANCES,"
  })
  void aTermOutOfRangeIsRefused(RetentionRule rule, Integer days) {
    assertThatThrownBy(() -> ChooseRetention.of(rule, days)).isInstanceOf(Rejected.class);
  }

  @Test
  void notEverythingIsKeptWithoutEnd() {
    assertThat(ChooseRetention.withoutEnd(RetentionRule.INACTIVE_PEOPLE).days()).isEmpty();
    assertThatThrownBy(() -> ChooseRetention.withoutEnd(RetentionRule.SIGN_INS))
        .isInstanceOf(Rejected.class)
        .hasMessage("retention.must-end");
  }

  @ParameterizedTest
  @EnumSource(RetentionRule.class)
  void theUsualTermIsAllowed(RetentionRule rule) {
    var term = Term.of(rule);
    assertThat(term.usual().map(term::allows).orElse(term.mayBeEndless())).isTrue();
  }
}
