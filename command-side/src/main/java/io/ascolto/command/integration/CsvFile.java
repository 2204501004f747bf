package io.ascolto.command.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** Reads a CSV file with a header: quotes, line breaks in fields, a byte-order mark and CRLF. */
final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
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
      missing.findFirst().ifPresent(column -> missing(column));
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
      return parser.getHeaderNames();
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw unreadable(broken);
    }
  }

  private CSVParser parser() throws IOException {
    var bytes = BOMInputStream.builder().setInputStream(Files.newInputStream(file)).get();
    return CSVParser.parse(bytes, StandardCharsets.UTF_8, FORMAT);
  }

  private UnreadableFile unreadable(Exception broken) {
    return new UnreadableFile(name(), 0, "cannot be read: " + broken.getMessage());
  }

  private void missing(String column) {
    throw new UnreadableFile(name(), 1, "has no column " + column);
  }

  String name() {
    return String.valueOf(file.getFileName());
  }
}
