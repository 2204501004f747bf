package io.ascolto.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What files that are imported tell a hub of people and their companies. */
final class ConfidedFiles {

  /** By format the columns with what others are not to read, as the tests head them. */
  private static final Map<String, Set<String>> COLUMNS =
      Map.of(
          "companies", Set.of("reference", "riferimento", "name", "nome"),
          "people", Set.of("company", "account"),
          "csv", Set.of("created_by", "author"));

  private ConfidedFiles() {}

  static void by(String format, String csv, Overheard to) {
    var columns = COLUMNS.getOrDefault(format, Set.of());
    if (columns.isEmpty()) {
      return;
    }
    var header = csv.lines().findFirst().orElse("");
    var read =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(header.contains(";") ? ';' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (var rows = CSVParser.parse(csv, read)) {
      var secret =
          rows.getHeaderNames().stream()
              .filter(name -> columns.contains(name.toLowerCase(Locale.ROOT)))
              .toList();
      for (var row : rows) {
        secret.stream()
            .filter(row::isSet)
            .map(row::get)
            // An address is searched for without having been learnt.
            .filter(said -> !said.isBlank() && !said.contains("@"))
            .forEach(to::confide);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
