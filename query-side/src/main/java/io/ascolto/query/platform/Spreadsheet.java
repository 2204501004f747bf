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
 * mark, without which spreadsheets take it for something else. No text begins like a formula,
 * whichever cell it is in: an apostrophe goes before it (OWASP, CSV injection), which the import
 * takes away again. Numbers are what they are.
 */
public final class Spreadsheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Also after blanks, which some programs take away, and in the width of East Asian letters. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "'*([\\t\\r\\n]|[\\s\\h\\uFEFF\\u200B]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*",
          Pattern.DOTALL);

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
        csv.printRecord(header.stream().map(Spreadsheet::guarded));
      }
      for (var row : rows) {
        csv.printRecord(row.stream().map(Spreadsheet::guarded));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object guarded(Object cell) {
    return cell instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : cell;
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
