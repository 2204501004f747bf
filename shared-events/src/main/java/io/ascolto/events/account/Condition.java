package io.ascolto.events.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One condition of a {@link Rule}.
 *
 * @param attribute a person's by its name, a company's after {@code account.}; {@code account}
 *     itself is the id of the company
 * @param values any of them; one for AT_LEAST and AT_MOST, none for IS_KNOWN
 */
public record Condition(String attribute, Test test, List<String> values) {

  /** What comes before the name of a company's attribute. */
  public static final String OF_ACCOUNT = "account.";

  /** The id of somebody's company. */
  public static final String ACCOUNT = "account";

  /** How a value is looked at. Texts are compared without regard to case. */
  public enum Test {
    IS,
    /** Also where nothing is known. */
    IS_NOT,
    /** As numbers where both are, as dates where both are, else not. */
    AT_LEAST,
    AT_MOST,
    IS_KNOWN
  }

  public Condition {
    values = List.copyOf(values);
  }

  /**
   * @param known the value of an attribute, as it is named here
   */
  public boolean holds(Function<String, Optional<String>> known) {
    var value = known.apply(attribute);
    return switch (test) {
      case IS -> value.filter(this::isAnyOf).isPresent();
      case IS_NOT -> value.filter(this::isAnyOf).isEmpty();
      case AT_LEAST -> compared(value).filter(order -> order >= 0).isPresent();
      case AT_MOST -> compared(value).filter(order -> order <= 0).isPresent();
      case IS_KNOWN -> value.isPresent();
    };
  }

  private boolean isAnyOf(String value) {
    return values.stream().anyMatch(value::equalsIgnoreCase);
  }

  private Optional<Integer> compared(Optional<String> value) {
    var bound = values.getFirst();
    return both(value, bound, Condition::number).or(() -> both(value, bound, Condition::date));
  }

  private static <T extends Comparable<? super T>> Optional<Integer> both(
      Optional<String> value, String bound, Function<String, Optional<T>> read) {
    return value.flatMap(read).flatMap(one -> read.apply(bound).map(other -> one.compareTo(other)));
  }

  /** Empty for what is none. */
  public static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** Empty for what is none. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
