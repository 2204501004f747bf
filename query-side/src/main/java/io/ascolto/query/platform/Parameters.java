package io.ascolto.query.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters of a request as they are meant. */
public final class Parameters {

  private static final int USUAL_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

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
        .flatMap(day -> {
          try {
            return Optional.of(LocalDate.parse(day));
          } catch (DateTimeException _) {
            wrong.add(
                new InvalidQuery.Field(field, field + ".invalid", "A date such as 2026-03-31"));
            return Optional.empty();
          }
        });
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
}
