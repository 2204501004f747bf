package io.ascolto.command.integration;

import io.ascolto.command.integration.CsvColumns.Content;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be imported. */
enum ImportFormat {
  POLIS,
  /** Ideas, one a row. */
  CSV,
  /** Companies of customers, one a row. */
  COMPANIES,
  /** Customers, one a row. */
  PEOPLE;

  static Optional<ImportFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.label().equals(name)).findFirst();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isOfCustomers() {
    return this == COMPANIES || this == PEOPLE;
  }

  boolean canBeForeseen() {
    return this != POLIS;
  }

  /** Whether a column can hold this. */
  boolean holds(String content) {
    return isOfCustomers()
        ? CustomerColumns.usual(this).containsKey(content)
        : Content.named(content).isPresent();
  }
}
