package io.ascolto.query.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Rows as CSV (RFC 4180, UTF-8), in the columns that an import reads. It begins with a byte-order
 * mark, without which spreadsheets take it for something else. No cell begins like a formula: an
 * apostrophe goes before it (OWASP, CSV injection), which the import takes away again.
 */
public final class Spreadsheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Spreadsheet() {}

  /** With a header. */
  public static byte[] begun(List<?> header, List<? extends List<?>> rows) throws IOException {
    return written(BYTE_ORDER_MARK, header, rows);
  }

  /** What comes after that. */
  public static byte[] more(List<? extends List<?>> rows) throws IOException {
    return written("", List.of(), rows);
  }

  private static byte[] written(String begin, List<?> header, List<? extends List<?>> rows)
      throws IOException {
    var text = new StringWriter();
    text.append(begin);
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      if (!header.isEmpty()) {
        csv.printRecord(header);
      }
      for (var row : rows) {
        csv.printRecord(row);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** An answer that browsers keep as a file. */
  public static ResponseEntity.BodyBuilder file(String name) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
  }
}
