package io.ascolto.command.integration;

import java.util.Map;

/**
 * Why something was not taken in. The code and its values are part of the public contract, so that
 * it can be said in any language; the text is not.
 *
 * @param values what the code speaks of, by name, for example {@code column}
 */
public record Reason(String code, String text, Map<String, String> values) {

  public Reason {
    values = Map.copyOf(values);
  }

  static Reason of(String code, String text) {
    return new Reason(code, text, Map.of());
  }

  /** About a column of the file, which the text begins with. */
  static Reason column(String code, String column, String text) {
    return new Reason(code, column + " " + text, Map.of("column", column));
  }

  static Reason empty(String column) {
    return column("cell.empty", column, "is empty");
  }

  BrokenRow broken() {
    return new BrokenRow(this);
  }
}
