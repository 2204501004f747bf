package io.ascolto.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastWeeksTest {

  private final LastWeeks weeks = new LastWeeks(LocalDate.parse("2026-03-10"));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-10, 11
          2026-03-04, 11
          2026-03-03, 10
          2026-02-25, 10
          2026-02-24,  9
          2025-12-23,  0
          2025-12-17,  0
          """)
  void aDayCountsInTheSevenDaysThatItBelongsTo(LocalDate day, int week) {
    var sums = weeks.sums(Map.of(day, 3L));
    assertThat(sums).hasSize(12);
    assertThat(sums.get(week)).isEqualTo(3);
    assertThat(sums.stream().mapToLong(sum -> sum).sum()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-16", "2020-03-10", "2026-03-11"})
  void aDayBeforeTheFirstOrAfterTodayCountsForNothing(LocalDate day) {
    assertThat(weeks.sums(Map.of(day, 3L))).containsOnly(0L);
  }

  @Test
  void whatWentIsTakenFromWhatCameInTheSameWeek() {
    var sums =
        weeks.sums(
            Map.of(
                LocalDate.parse("2026-03-10"), 5L,
                LocalDate.parse("2026-03-04"), -7L,
                LocalDate.parse("2026-03-03"), 1L));
    assertThat(sums).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, -2L);
  }

  @Test
  void everyMonthThatHasADayInThemIsRead() {
    assertThat(weeks.months())
        .containsExactly(
            YearMonth.of(2025, 12),
            YearMonth.of(2026, 1),
            YearMonth.of(2026, 2),
            YearMonth.of(2026, 3));
  }
}
