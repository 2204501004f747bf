package io.ascolto.command.integration;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and dates of spreadsheets, as attributes have them. */
final class CsvValues {

  private static final Pattern CURRENCY = Pattern.compile("[\\p{Sc}\\s\\u00a0\\u202f]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?");
  private static final Pattern GROUPS_OF_DOTS =
      Pattern.compile("-?[0-9]{1,3}(?:[.][0-9]{3})+(?:,[0-9]+)?");
  private static final Pattern GROUPS_OF_COMMAS =
      Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?");
  private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

  private static final List<DateTimeFormatter> DAY_FIRST =
      List.of(strict("d/M/uuuu"), strict("d.M.uuuu"), strict("d-M-uuuu"));

  private CsvValues() {}

  /**
   * @param decimalComma whether 12.000 are twelve thousand
   */
  static Optional<String> number(String cell, boolean decimalComma) {
    var text = CURRENCY.matcher(cell).replaceAll("");
    if (decimalComma && GROUPS_OF_DOTS.matcher(text).matches()) {
      text = text.replace(".", "").replace(',', '.');
    } else if (!decimalComma && GROUPS_OF_COMMAS.matcher(text).matches()) {
      text = text.replace(",", "");
    } else if (COMMA.matcher(text).matches()) {
      text = text.replace(',', '.');
    }
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).toPlainString())
        : Optional.empty();
  }

  /**
   * @param decimalComma whether 5/6/2027 is in June; elsewhere nobody knows
   */
  static Optional<String> date(String cell, boolean decimalComma) {
    var day = cell.strip().split("[T ]", 2)[0];
    return parsed(day, DateTimeFormatter.ISO_LOCAL_DATE)
        .or(() ->
            DAY_FIRST.stream()
                .filter(_ -> decimalComma)
                .flatMap(form -> parsed(day, form).stream())
                .findFirst())
        .map(LocalDate::toString);
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
