package io.ascolto.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.query.platform.documents.FoldedBy;
import io.ascolto.query.platform.lists.Story;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFoldsTest {

  /** What happens; which texts wait then, and how many reports of the first. */
  static Stream<Arguments> tales() {
    return Stream.of(
        Arguments.of("reported", List.of(reported("a", "ada")), List.of("a"), 1),
        Arguments.of("twice", List.of(reported("a", "ada"), reported("a", "ben")), List.of("a"), 2),
        Arguments.of(
            "in order",
            List.of(reported("b", "ada"), reported("a", "ben"), reported("b", "ben")),
            List.of("b", "a"),
            1),
        Arguments.of("settled", List.of(reported("a", "ada"), settled("a")), List.of(), 0),
        Arguments.of(
            "again after that",
            List.of(reported("a", "ada"), reported("b", "ada"), settled("a"), reported("a", "ada")),
            List.of("b", "a"),
            1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tales")
  void whatWaitsAndWhatIsSaidOfIt(
      String name, List<ReportEvent> log, List<String> waiting, int reports) {
    var folds = new FoldedBy(new ReportProjector(), new WaitingProjector());
    log.forEach(event -> folds.given("2026-03-01T09:00:00Z", event));

    var documents = folds.documents();
    assertThat(documents.get("reported/waiting").getList("texts", String.class))
        .as(name)
        .isEqualTo(waiting);
    assertThat(documents.get("report/a").getList("reports", Document.class, List.of()))
        .as(name)
        .hasSize(reports);
  }

  private static TextReported reported(String text, String by) {
    return new TextReported(text, "IDEA", text, by, "SPAM", Story.sealed("note of " + by));
  }

  private static ReportsSettled settled(String text) {
    return new ReportsSettled(text, "staff");
  }
}
