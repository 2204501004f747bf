package io.ascolto.command.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Reads a CSV file with a header: quotes, line breaks in fields, a byte-order mark, CRLF, and
 * whatever {@link CsvForm} tells apart.
 */
final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setTrim(false)
          .get();

  private final Path file;
  private final List<String> columns;

  CsvFile(Path file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  interface RowReader {
    void read(CSVRecord row, long line);
  }

  /**
   * Hands each row to the reader, with the line on which it begins.
   *
   * @throws UnreadableFile when a needed column is missing or the file is no CSV from some line on
   */
  void forEach(RowReader reader) {
    try (var parser = parser()) {
      var missing = columns.stream().filter(column -> !parser.getHeaderMap().containsKey(column));
      missing
          .findFirst()
          .ifPresent(column -> {
            throw missing(name(), column);
          });
      long before = parser.getCurrentLineNumber();
      for (var row : parser) {
        reader.read(row, before + 1);
        before = parser.getCurrentLineNumber();
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw unreadable(broken);
    }
  }

  /** Names of the columns in order. */
  List<String> header() {
    try (var parser = parser()) {
      return parser.getHeaderNames().stream().filter(column -> !column.isBlank()).toList();
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw unreadable(broken);
    }
  }

  private CSVParser parser() throws IOException {
    var form = CsvForm.of(file);
    var bytes = BOMInputStream.builder().setInputStream(Files.newInputStream(file)).get();
    var format = FORMAT.builder().setDelimiter(form.separator()).get();
    return CSVParser.parse(bytes, form.charset(), format);
  }

  boolean hasDecimalComma() {
    try {
      return CsvForm.of(file).hasDecimalComma();
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private UnreadableFile unreadable(Exception broken) {
    return new UnreadableFile(
        name(), 0, Reason.of("file.unreadable", "cannot be read: " + said(broken)));
  }

  /** Whatever wraps a failure names its class. */
  private static String said(Throwable broken) {
    return broken instanceof UncheckedIOException wrapped && wrapped.getCause() != null
        ? said(wrapped.getCause())
        : String.valueOf(broken.getMessage());
  }

  static UnreadableFile missing(String file, String column) {
    return new UnreadableFile(
        file, 1, new Reason("column.missing", "has no column " + column, Map.of("column", column)));
  }

  String name() {
    return String.valueOf(file.getFileName());
  }
}
