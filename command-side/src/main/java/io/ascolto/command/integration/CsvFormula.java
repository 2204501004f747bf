package io.ascolto.command.integration;

import java.util.regex.Pattern;

/**
 * Spreadsheets run a cell that begins like a formula. Exports put an apostrophe before it (OWASP,
 * CSV injection), which is taken away again here.
 */
final class CsvFormula {

  private static final Pattern GUARDED =
      Pattern.compile(
          "'+([\\t\\r\\n]|[\\s\\h\\uFEFF\\u200B]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*",
          Pattern.DOTALL);

  private CsvFormula() {}

  static String plain(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
