package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.Spreadsheet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one side writes the other reads. */
class CsvRoundTripTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "'=1+1",
        "''=1+1",
        "'",
        "''",
        "+1",
        "-1",
        "@a",
        "\t",
        "\ttab",
        "\rreturn",
        "\nline",
        " =1",
        "' =1",
        "\u3000\uff1d1",
        "\ufeff\uff201",
        "\uff0b",
        "'\uff0d",
        "it's",
        "'quoted'",
        "=\"a\",b;c\n=d",
      })
  void whatWasExportedIsImportedAsItWas(String text) throws IOException {
    var file = new String(Spreadsheet.more(List.of(List.of(text))), StandardCharsets.UTF_8);
    try (var rows = CSVFormat.RFC4180.parse(new StringReader(file))) {
      assertThat(CsvFormula.plain(rows.getRecords().getFirst().get(0))).isEqualTo(text);
    }
  }
}
