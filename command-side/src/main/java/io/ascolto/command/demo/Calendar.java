package io.ascolto.command.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The demo's days as people live them: weekends are quiet, some Tuesdays are not. */
final class Calendar {

  /** How many times as much is said on the day of a newsletter or a release, and after it. */
  private static final double[] BURST = {4.5, 2.6, 1.6};

  private static final int[] HOURS = {
    7, 7, 8, 8, 8, 9, 10, 11, 12, 13, 13, 14, 16, 18, 19, 20, 20, 21, 21, 22
  };

  private final LocalDate today;
  private final List<LocalDate> busy;

  Calendar(LocalDate today, List<Long> newsletters) {
    this.today = today;
    this.busy =
        newsletters.stream()
            .map(today::minusDays)
            .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY)))
            .toList();
  }

  LocalDate day(long ago) {
    return today.minusDays(ago);
  }

  /** The same day, or the Friday before a weekend. */
  LocalDate workday(long ago) {
    var day = day(ago);
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
        : day;
  }

  /**
   * So many moments after one and before another, drawn by the curve and the calendar, in order.
   */
  List<Instant> moments(int many, Instant after, Instant before, Curve curve, Random chance) {
    var first = LocalDate.ofInstant(after, ZoneOffset.UTC);
    var days = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(before, ZoneOffset.UTC)) + 1;
    var upTo = new double[Math.toIntExact(days)];
    var sum = 0.0;
    for (var age = 0; age < upTo.length; age++) {
      var day = first.plusDays(age);
      sum += curve.rate(age, ChronoUnit.DAYS.between(day, today)) * liveliness(day);
      upTo[age] = sum;
    }
    var moments = new ArrayList<Instant>();
    while (moments.size() < many) {
      var drawn = chance.nextDouble() * sum;
      var age = 0;
      while (upTo[age] < drawn) {
        age++;
      }
      var moment = moment(first.plusDays(age), chance);
      if (moment.isAfter(after) && moment.isBefore(before)) {
        moments.add(moment);
      }
    }
    moments.sort(null);
    return moments;
  }

  /** When the company's day begins. */
  static Instant opening(LocalDate day) {
    return day.atTime(7, 0).toInstant(ZoneOffset.UTC);
  }

  /** When on a day somebody is at it. */
  static Instant moment(LocalDate day, Random chance) {
    return day.atTime(HOURS[chance.nextInt(HOURS.length)], chance.nextInt(60), chance.nextInt(60))
        .toInstant(ZoneOffset.UTC);
  }

  private double liveliness(LocalDate day) {
    var usual =
        switch (day.getDayOfWeek()) {
          case MONDAY -> 1.15;
          case TUESDAY, WEDNESDAY, THURSDAY -> 1.0;
          case FRIDAY -> 0.85;
          case SATURDAY -> 0.45;
          case SUNDAY -> 0.35;
        };
    return usual * busy.stream().mapToDouble(from -> burst(from, day)).max().orElse(1);
  }

  private static double burst(LocalDate from, LocalDate day) {
    var since = ChronoUnit.DAYS.between(from, day);
    return since >= 0 && since < BURST.length ? BURST[Math.toIntExact(since)] : 1;
  }
}
