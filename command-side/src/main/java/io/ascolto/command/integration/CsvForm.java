package io.ascolto.command.integration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file of values is written. Where numbers have a decimal comma, spreadsheets put semicolons
 * between the values; and unless they are asked for UTF-8, they write as Windows did.
 */
record CsvForm(Charset charset, char separator) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_HEADER = 100_000;

  static CsvForm of(Path file) throws IOException {
    var charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    return new CsvForm(charset, separator(file, charset));
  }

  boolean hasDecimalComma() {
    return separator == ';';
  }

  private static boolean isUtf8(Path file) throws IOException {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var bytes = Files.newInputStream(file);
        var text = new InputStreamReader(bytes, strict)) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** Whichever the header has more of, outside of quotes. */
  private static char separator(Path file, Charset charset) throws IOException {
    try (var text = Files.newBufferedReader(file, charset)) {
      int commas = 0;
      int semicolons = 0;
      int tabs = 0;
      boolean quoted = false;
      for (int read = 0; read < LONGEST_HEADER; read++) {
        int next = text.read();
        if (next < 0 || (!quoted && (next == '\n' || next == '\r'))) {
          break;
        }
        if (next == '"') {
          quoted = !quoted;
        } else if (!quoted) {
          commas += next == ',' ? 1 : 0;
          semicolons += next == ';' ? 1 : 0;
          tabs += next == '\t' ? 1 : 0;
        }
      }
      if (tabs > commas && tabs > semicolons) {
        return '\t';
      }
      return semicolons > commas ? ';' : ',';
    }
  }
}
