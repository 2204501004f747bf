package io.ascolto.query.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parameters of a request as they are meant. */
public final class Parameters {

  private static final int USUAL_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final int DATE = "2026-03-31".length();

  private Parameters() {}

  /** Empty also where there are only blanks. */
  public static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** How many things on a page; whatever is no number of them is named in {@code wrong}. */
  public static int limit(@Nullable String parameter, List<InvalidQuery.Field> wrong) {
    return given(parameter).map(number -> number(number, wrong)).orElse(USUAL_LIMIT);
  }

  /** A day of UTC; empty where none is given, and what is no day is named in {@code wrong}. */
  public static Optional<LocalDate> day(
      String field, @Nullable String parameter, List<InvalidQuery.Field> wrong) {
    return given(parameter)
        .flatMap(day -> read(day, LocalDate::parse))
        .or(() -> unfit(field, parameter, "A date such as 2026-03-31", wrong));
  }

  /** A moment, or a day of UTC at its end; otherwise like {@link #day}. */
  public static Optional<Instant> moment(
      String field, @Nullable String parameter, List<InvalidQuery.Field> wrong) {
    return given(parameter)
        .flatMap(text ->
            text.length() <= DATE
                ? read(text, LocalDate::parse).map(Parameters::endOf)
                : read(text, OffsetDateTime::parse).map(OffsetDateTime::toInstant))
        .or(() ->
            unfit(
                field,
                parameter,
                "A date or time such as 2026-03-31 or 2026-03-31T12:00:00Z",
                wrong));
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }

  /** Whatever reckons with a date needs days before and after it. */
  private static <T extends Temporal> Optional<T> read(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text)).filter(date -> isOurs(date.get(ChronoField.YEAR)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static <T> Optional<T> unfit(
      String field, @Nullable String parameter, String expected, List<InvalidQuery.Field> wrong) {
    if (given(parameter).isPresent()) {
      wrong.add(new InvalidQuery.Field(field, field + ".invalid", expected));
    }
    return Optional.empty();
  }

  private static int number(String number, List<InvalidQuery.Field> wrong) {
    try {
      int limit = Integer.parseInt(number);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // Named below, like a number out of range.
    }
    wrong.add(new InvalidQuery.Field("limit", "limit.invalid", "A number from 1 to 100"));
    return USUAL_LIMIT;
  }

  /** A cursor that is a position of the log, or the last one there can be. */
  public static long position(String cursor, List<InvalidQuery.Field> wrong) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException _) {
      wrong.add(new InvalidQuery.Field("cursor", "cursor.invalid", "Not a cursor of this list"));
      return Long.MAX_VALUE;
    }
  }
}
