package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.Failure;
import io.ascolto.command.integration.ImportJob.State;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersImportTest {

  private static final String FILE = "customers.csv";

  @TempDir private Path folder;
  private final RecordingCustomers intake = new RecordingCustomers();

  @Test
  void companiesAreReadWithTheirOwnColumnsAndAllOthersAsAttributes() throws IOException {
    var job =
        run(
            ImportFormat.COMPANIES,
            """
            Account ID,Name,Plan,ARR,Renewal date,Owner,Head office,Seats
            acme,Acme,pro,"12,000.50",2027-01-31,bo@example.org,Bari,
            globex,,,,,,"Two
            lines",4
            """);

    assertThat(job.done()).isEqualTo(job.total()).isEqualTo(2);
    assertThat(job.failed()).isZero();
    var acme = intake.companies.get("acme");
    assertThat(acme.name()).contains("Acme");
    assertThat(acme.attributes())
        .isEqualTo(
            Map.of(
                "plan", "pro",
                "revenue", "12000.50",
                "renews_on", "2027-01-31",
                "owner", "bo@example.org",
                "head_office", "Bari"));
    assertThat(intake.companies.get("globex").name()).isEqualTo(Optional.empty());
    assertThat(intake.companies.get("globex").attributes())
        .isEqualTo(Map.of("head_office", "Two\nlines", "seats", "4"));
  }

  @Test
  void aFileOfAnItalianSpreadsheetIsReadRight() throws IOException {
    var file =
        "Riferimento;Ragione sociale;Ricavo annuo;Rinnovo\r\n"
            + "a;\"Caffè \"\"Sport\"\"; e figli\";12.000,50;31/01/2027\r\n"
            + "b;Città;€ 9.000;5/6/2027\r\n"
            + ";;;\r\n";
    for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      intake.companies.clear();
      var job = run(ImportFormat.COMPANIES, file.getBytes(charset));
      assertThat(job.total()).isEqualTo(2);
      assertThat(job.failures()).isEmpty();
      var sport = intake.companies.get("a");
      assertThat(sport.name()).contains("Caffè \"Sport\"; e figli");
      assertThat(sport.attributes())
          .isEqualTo(Map.of("revenue", "12000.50", "renews_on", "2027-01-31"));
      assertThat(intake.companies.get("b").name()).contains("Città");
      assertThat(intake.companies.get("b").attributes())
          .isEqualTo(Map.of("revenue", "9000", "renews_on", "2027-06-05"));
    }
  }

  @Test
  void aDayIsNotGuessedWhereNobodyKnowsWhichIsTheMonth() throws IOException {
    var job =
        run(
            ImportFormat.COMPANIES,
            """
            reference,revenue,renews_on
            a,much,
            b,,5/6/2027
            ,1,
            c,7,2027-02-30
            d,8,2027-02-28
            """);

    assertThat(job.failures())
        .containsExactly(
            failure(2, "revenue is not a number", "number.malformed", "revenue"),
            failure(3, "renews_on is not a date such as 2027-01-31", "date.malformed", "renews_on"),
            failure(4, "reference is empty", "cell.empty", "reference"),
            failure(
                5, "renews_on is not a date such as 2027-01-31", "date.malformed", "renews_on"));
    assertThat(intake.companies).containsOnlyKeys("d");
  }

  @Test
  void peopleAreReadByAddressElseByIdAndWithoutWhatTheyAreCalled() throws IOException {
    intake.known.add("acme");
    run(
        ImportFormat.PEOPLE,
        """
        member,E-Mail,Name,Company,Country
        ,ada@example.org,Ada Byron,acme,IT
        5f0f6a2e-9f3d-4c0e-8a41-6d9d7f1c2b30,,Bo,,'=1+1
        """);

    assertThat(intake.people.get("ada@example.org"))
        .isEqualTo(
            new CustomerIntake.Person(
                "ada@example.org", Optional.of("acme"), Map.of("country", "IT")));
    assertThat(intake.people.get("5f0f6a2e-9f3d-4c0e-8a41-6d9d7f1c2b30").attributes())
        .isEqualTo(Map.of("country", "=1+1"));
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndDoesNothing() throws IOException {
    intake.known.addAll(List.of("acme", "bo@example.org"));
    var forecast =
        imports(
                ImportFormat.PEOPLE,
                """
                email,first name,company,country,Città,2nd
                ada@example.org,Ada,acme,IT,Bari,x
                ADA@example.org,Ada,acme,,,x
                bo@example.org,Bo,,DE,,x
                cleo@example.org,Cleo,nobody,,,
                """
                    .getBytes(StandardCharsets.UTF_8))
            .forecast();

    assertThat(intake.people).isEmpty();
    assertThat(forecast.rows()).isEqualTo(4);
    assertThat(forecast.added()).isEqualTo(1);
    assertThat(forecast.known()).isEqualTo(1);
    assertThat(forecast.columns()).isEqualTo(Map.of("email", "email", "account", "company"));
    assertThat(forecast.attributes()).containsExactly("country", "citta");
    assertThat(forecast.ignored()).containsExactly("first name", "2nd");
    assertThat(forecast.failures())
        .containsExactly(failure(5, "account is not known", "account.unknown", "account"));
  }

  @Test
  void aFileThatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> run(ImportFormat.PEOPLE, "country\nIT\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("has no column email");
    assertThatThrownBy(() -> run(ImportFormat.COMPANIES, "name\nAcme\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("has no column reference");
  }

  private static Failure failure(long line, String reason, String code, String column) {
    return new Failure(FILE, line, reason, code, Map.of("column", column));
  }

  private ImportJob run(ImportFormat format, String file) throws IOException {
    return run(format, file.getBytes(StandardCharsets.UTF_8));
  }

  private ImportJob run(ImportFormat format, byte[] file) throws IOException {
    var progress = new Progress("job", State.RUNNING);
    imports(format, file).run(progress);
    return progress.job();
  }

  private CustomersImport imports(ImportFormat format, byte[] file) throws IOException {
    Files.write(folder.resolve(FILE), file);
    var order =
        new Order(
            "5f0f6a2e-9f3d-4c0e-8a41-6d9d7f1c2b30",
            format.label(),
            "",
            "c7e3b6de-1d0c-4a48-b7a1-9f9d64a5d803",
            List.of(FILE),
            CsvOptions.USUAL);
    return new CustomersImport(format, folder, order, intake);
  }
}
