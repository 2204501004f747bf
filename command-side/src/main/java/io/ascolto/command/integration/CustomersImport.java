package io.ascolto.command.integration;

import io.ascolto.command.integration.CustomerIntake.Company;
import io.ascolto.command.integration.CustomerIntake.Person;
import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.command.integration.Intake.Source;
import io.ascolto.events.account.Attributes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;

/** Takes in companies or people, one a row. A cell without anything leaves what is known. */
final class CustomersImport {

  private final ImportFormat format;
  private final CsvFile file;
  private final Order order;
  private final CustomerIntake intake;
  private final CustomerColumns columns;
  private final boolean decimalComma;
  private final Source source;

  /**
   * @throws UnreadableFile when the file is no CSV, or has no column that names anybody
   */
  CustomersImport(ImportFormat format, Path folder, Order order, CustomerIntake intake) {
    this.format = format;
    this.file = new CsvFile(folder.resolve(order.files().getFirst()));
    this.order = order;
    this.intake = intake;
    this.columns = new CustomerColumns(format, file.header(), order.options().columnNames());
    this.decimalComma = file.hasDecimalComma();
    this.source = new Source(order.id(), Instant.now());
    if (naming().stream().noneMatch(columns::has)) {
      throw CsvFile.missing(file.name(), naming().getFirst());
    }
  }

  void run(Progress progress) {
    each((_, _) -> progress.expect(1));
    var rows = new Rows(file.name(), progress);
    each((row, line) -> rows.take(line, () -> work(row)));
    rows.drain();
  }

  private Rows.Work work(CSVRecord row) {
    if (format == ImportFormat.COMPANIES) {
      var company = acceptable(company(row));
      return new Rows.Work(key(company.reference()), () -> intake.describe(company, source));
    }
    var person = acceptable(person(row));
    return new Rows.Work(key(person.member()), () -> intake.describe(person, source));
  }

  /** What {@link #run} would do, as things stand. */
  CustomerForecast forecast() {
    var progress = new Progress(order.id(), State.DONE);
    var known = new HashSet<String>();
    var added = new HashSet<String>();
    each((row, line) -> {
      progress.expect(1);
      try {
        if (format == ImportFormat.COMPANIES) {
          var company = acceptable(company(row));
          (intake.has(company) ? known : added).add(key(company.reference()));
        } else {
          var person = acceptable(person(row));
          (intake.has(person) ? known : added).add(key(person.member()));
        }
      } catch (IllegalArgumentException broken) {
        progress.failed(file.name(), line, Reasons.of(broken));
      }
    });
    var job = progress.job();
    return new CustomerForecast(
        job.total(),
        added.size(),
        known.size(),
        columns.found(),
        columns.others(),
        columns.ignored(),
        job.failed(),
        job.failures());
  }

  /** Spreadsheets leave rows with nothing in them behind. */
  private void each(CsvFile.RowReader reader) {
    file.forEach((row, line) -> {
      if (row.stream().anyMatch(cell -> !cell.isBlank())) {
        reader.read(row, line);
      }
    });
  }

  /** Columns of which one at least is needed, the usual one first. */
  private List<String> naming() {
    return format == ImportFormat.COMPANIES
        ? List.of(CustomerColumns.REFERENCE)
        : List.of(CustomerColumns.EMAIL, CustomerColumns.MEMBER);
  }

  private Company company(CSVRecord row) {
    var reference = columns.of(row, CustomerColumns.REFERENCE).orElseThrow(this::nameless);
    var said = columns.attributes(row);
    say(said, row, Attributes.PLAN, plan -> plan);
    say(said, row, Attributes.OWNER, owner -> owner);
    say(
        said,
        row,
        Attributes.REVENUE,
        cell ->
            CsvValues.number(cell, decimalComma)
                .orElseThrow(() -> malformed("number", Attributes.REVENUE, "is not a number")));
    say(
        said,
        row,
        Attributes.RENEWS_ON,
        cell ->
            CsvValues.date(cell, decimalComma)
                .orElseThrow(() ->
                    malformed("date", Attributes.RENEWS_ON, "is not a date such as 2027-01-31")));
    return new Company(reference, columns.of(row, CustomerColumns.NAME), said);
  }

  private void say(
      Map<String, String> said, CSVRecord row, String content, UnaryOperator<String> read) {
    columns.of(row, content).ifPresent(cell -> said.put(content, read.apply(cell)));
  }

  private Person person(CSVRecord row) {
    var named =
        columns
            .of(row, CustomerColumns.EMAIL)
            .or(() -> columns.of(row, CustomerColumns.MEMBER))
            .orElseThrow(this::nameless);
    return new Person(named, columns.of(row, CustomerColumns.ACCOUNT), columns.attributes(row));
  }

  private BrokenRow nameless() {
    return Reason.empty(naming().getFirst()).broken();
  }

  private static BrokenRow malformed(String what, String column, String says) {
    return Reason.column(what + ".malformed", column, says).broken();
  }

  private Company acceptable(Company company) {
    refuse(intake.refusal(company));
    return company;
  }

  private Person acceptable(Person person) {
    refuse(intake.refusal(person));
    return person;
  }

  private static void refuse(Optional<Reason> reason) {
    if (reason.isPresent()) {
      throw reason.get().broken();
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
