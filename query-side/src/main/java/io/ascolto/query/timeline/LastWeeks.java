package io.ascolto.query.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Twelve weeks of seven days, the last of which ends with this day. */
record LastWeeks(LocalDate end) {

  private static final int COUNT = 12;
  private static final int DAYS_EACH = 7;

  /** The months that have a day in one of them. */
  List<YearMonth> months() {
    var first = YearMonth.from(end.minusDays((long) COUNT * DAYS_EACH - 1));
    return Stream.iterate(
            first, month -> !month.isAfter(YearMonth.from(end)), month -> month.plusMonths(1))
        .toList();
  }

  /** The sum of each week, the oldest first; other days count for nothing. */
  List<Long> sums(Map<LocalDate, Long> byDay) {
    var sums = new long[COUNT];
    byDay.forEach((day, difference) -> {
      var age = DAYS.between(day, end);
      if (age >= 0 && age < (long) COUNT * DAYS_EACH) {
        sums[COUNT - 1 - (int) (age / DAYS_EACH)] += difference;
      }
    });
    return Arrays.stream(sums).boxed().toList();
  }
}
