package io.ascolto.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.lists.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DaysSeenByTest {

  private static final Move OPEN = step("open", 1);
  private static final Move PLANNED = step("planned", 5);
  private static final Move SHIPPED = step("shipped", 9);

  static Stream<Arguments> told() {
    return Stream.of(
        Arguments.of("as it was told", List.of(OPEN, PLANNED), List.of(OPEN, PLANNED)),
        Arguments.of("told late", List.of(OPEN, SHIPPED, PLANNED), List.of(OPEN, PLANNED, SHIPPED)),
        Arguments.of(
            "two at one instant",
            List.of(OPEN, step("planned", 9), SHIPPED),
            List.of(OPEN, SHIPPED)),
        Arguments.of(
            "to where it is", List.of(OPEN, PLANNED, step("planned", 7)), List.of(OPEN, PLANNED)),
        Arguments.of(
            "to where it is, told late",
            List.of(OPEN, step("planned", 7), PLANNED),
            List.of(OPEN, PLANNED)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("told")
  void stepsAreInTheOrderInWhichTheyBegan(String how, List<Move> told, List<Move> steps) {
    assertThat(DaysSeenBy.inOrder(told.stream())).as(how).isEqualTo(steps);
  }

  @Test
  void aRangeHoldsItsFirstAndItsLastDay() {
    var range = new DaysSeenBy.Range(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-03-01"));
    assertThat(range.holds(Instant.parse("2026-02-10T00:00:00Z"))).isTrue();
    assertThat(range.holds(Instant.parse("2026-03-01T23:59:59Z"))).isTrue();
    assertThat(range.holds(Instant.parse("2026-03-02T00:00:00Z"))).isFalse();
    assertThat(range.holds(Instant.parse("2026-02-09T23:59:59Z"))).isFalse();
  }

  private static Move step(String stage, int day) {
    var at = Instant.parse("2026-03-0" + day + "T12:00:00Z");
    return new Move(stage, stage, at, Optional.empty());
  }
}
