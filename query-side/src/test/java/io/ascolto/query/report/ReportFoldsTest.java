package io.ascolto.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalDeclined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.query.platform.Decisions.Removal;
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
        Arguments.of("reported", List.of(reported("a", 1)), List.of("a"), 1),
        Arguments.of("twice", List.of(reported("a", 1), reported("a", 2)), List.of("a"), 2),
        Arguments.of(
            "in order",
            List.of(reported("ab", 1), reported("a", 1), reported("ab", 2)),
            List.of("ab", "a"),
            1),
        Arguments.of("settled", List.of(reported("a", 1), settled("a", 1)), List.of(), 0),
        Arguments.of(
            "reported while the team looked",
            List.of(reported("a", 1), reported("a", 2), settled("a", 1)),
            List.of("a"),
            1),
        Arguments.of(
            "again after that",
            List.of(reported("a", 1), reported("ab", 1), settled("a", 1), reported("a", 2)),
            List.of("ab", "a"),
            1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tales")
  void whatWaitsAndWhatIsSaidOfIt(
      String name, List<ReportEvent> log, List<String> waiting, int reports) {
    var folds = new FoldedBy(new ReportProjector(), new WaitingProjector());
    log.forEach(event -> folds.given("2026-03-01T09:00:00Z", event));

    var documents = folds.documents();
    assertThat(documents.get("reported/a").getList("texts", Document.class))
        .as(name)
        .extracting(text -> text.getString("id"))
        .isEqualTo(waiting.stream().map("IDEA:"::concat).toList());
    assertThat(documents.get("report/IDEA:a").getList("reports", Document.class))
        .as(name)
        .hasSize(reports);
  }

  /** What is decided about a removal, and how it stands then. */
  static Stream<Arguments> removals() {
    var id = Story.id("a");
    var proposed =
        new RemovalProposed("IDEA", id, id, "ada", "mod", "LAW", Story.sealed("By a court"));
    var removed = new TextRemoved("IDEA", id, id, "ada", "mod", "pm", "LAW");
    var objected = new RemovalObjected("IDEA", id, "ada", Story.sealed("No"));
    var answered = new ObjectionAnswered("IDEA", id, "pm", Story.sealed("Yes"));
    return Stream.of(
        Arguments.of(Removal.PROPOSED, List.of(proposed)),
        Arguments.of(Removal.DECLINED, List.of(proposed, new RemovalDeclined("IDEA", id, "pm"))),
        Arguments.of(Removal.REMOVED, List.of(proposed, removed)),
        Arguments.of(Removal.OBJECTED, List.of(proposed, removed, objected)),
        Arguments.of(Removal.ANSWERED, List.of(proposed, removed, objected, answered)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("removals")
  void howItStandsWithARemoval(Removal stands, List<RemovalEvent> log) {
    var folds = new FoldedBy(new RemovalProjector());
    log.forEach(event -> folds.given("2026-03-01T09:00:00Z", event));

    assertThat(folds.documents().get("removal/IDEA:" + Story.id("a")))
        .containsEntry("stands", stands.name());
  }

  private static TextReported reported(String text, long number) {
    return new TextReported(
        "IDEA", text, number, text, "ada" + number, "SPAM", Story.sealed("note " + number));
  }

  private static ReportsSettled settled(String text, long upTo) {
    return new ReportsSettled("IDEA", text, upTo, "staff");
  }
}
