package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.integration.CsvForecast.Status;
import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.Failure;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

  private static final String OWNER = "c7e3b6de-1d0c-4a48-b7a1-9f9d64a5d803";

  private static final String FIDER =
      """
      number,title,description,created_at,created_by,votes_count,comments_count,status,responded_by,responded_at,response,original_number,original_title,tags
      7,Grind by weight,"Scales,\nplease",2023-05-01T08:00:00Z,Ada Byron,41,3,started,Bo,2023-09-02T10:30:00+02:00,"On it, soon",,,"hardware, mill"
      8,Quiet pump,,2023-06-01T08:00:00Z,cleo@example.org,0,0,open,,,,,,
      9,Chrome,,2023-06-02T08:00:00Z,Ada Byron,2,0,on ice,,,,,,
      """;

  @TempDir private Path folder;
  private final RecordingIntake intake = new RecordingIntake();
  private final Set<IdeaId> known = new HashSet<>();

  private final Present present =
      new Present() {
        @Override
        public Optional<Map<String, StageKind>> stages(String board) {
          var stages = new LinkedHashMap<String, StageKind>();
          stages.put("open", StageKind.OPEN);
          stages.put("in-progress", StageKind.IN_PROGRESS);
          stages.put("shipped", StageKind.SHIPPED);
          return Optional.of(stages);
        }

        @Override
        public Set<String> tags(String board) {
          return Set.of("mill");
        }

        @Override
        public boolean has(IdeaId idea) {
          return known.contains(idea);
        }
      };

  @Test
  void aListOfFiderBecomesIdeasWithAuthorsTimesStagesAndVotes() throws IOException {
    var job = run(FIDER, CsvOptions.USUAL);

    assertThat(intake.ideas).hasSize(2);
    var grind = idea("Grind by weight");
    assertThat(grind.text()).isEqualTo("Scales,\nplease");
    assertThat(grind.tags()).containsExactly("hardware", "mill");
    assertThat(grind.source().occurredAt()).isEqualTo(Instant.parse("2023-05-01T08:00:00Z"));
    assertThat(intake.names.get(grind.author())).isEqualTo("Ada Byron");
    assertThat(intake.carriedOver).containsEntry(grind.idea(), "csv 41");
    var moved = intake.moves.get(grind.idea());
    assertThat(moved.stage()).isEqualTo("in-progress");
    assertThat(moved.message()).isEqualTo("On it, soon");
    assertThat(moved.source().occurredAt()).isEqualTo(Instant.parse("2023-09-02T08:30:00Z"));
    var pump = idea("Quiet pump");
    assertThat(intake.people).containsEntry("cleo@example.org", pump.author());
    assertThat(intake.carriedOver).doesNotContainKey(pump.idea());
    assertThat(job.done()).isEqualTo(3);
    assertThat(job.failures())
        .containsExactly(
            failure(
                5,
                "the board has no stage for the status on ice",
                "stage.unknown",
                Map.of("status", "on ice")));
  }

  @Test
  void theSameFileMakesTheSameIdeas() throws IOException {
    run(FIDER, CsvOptions.USUAL);
    var first = Set.copyOf(intake.ideas.keySet());
    run(FIDER, CsvOptions.USUAL);

    assertThat(intake.ideas.keySet()).isEqualTo(first);
  }

  @Test
  void aStageAskedForIsCreatedAndUsed() throws IOException {
    var job = run(FIDER, options(Map.of(), Map.of("on ice", StageKind.OPEN), true));

    assertThat(intake.stages).containsExactly(Map.entry("on-ice", StageKind.OPEN));
    assertThat(intake.moves.get(idea("Chrome").idea()).stage()).isEqualTo("on-ice");
    assertThat(job.failed()).isZero();
  }

  @Test
  void tagsThatTheBoardDoesNotUseAreLeftOutWhereTheyAreNotWanted() throws IOException {
    run(FIDER, options(Map.of(), Map.of(), false));

    assertThat(idea("Grind by weight").tags()).containsExactly("mill");
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndDoesNothing() throws IOException {
    var forecast = imports(FIDER, CsvOptions.USUAL).forecast();

    assertThat(intake.ideas).isEmpty();
    assertThat(forecast.rows()).isEqualTo(3);
    assertThat(forecast.ideas()).isEqualTo(2);
    assertThat(forecast.votes()).isEqualTo(41);
    assertThat(forecast.failed()).isEqualTo(1);
    assertThat(forecast.newTags()).containsExactly(Map.entry("hardware", 1L));
    assertThat(forecast.stages())
        .containsExactly(
            new Status("on ice", 1, null, "on-ice"),
            new Status("open", 1, "open", "open"),
            new Status("started", 1, "in-progress", "started"));
    assertThat(forecast.columns())
        .containsEntry("source_id", "number")
        .containsEntry("author", "created_by")
        .containsEntry("votes", "votes_count");
    assertThat(forecast.ignored())
        .containsExactly("comments_count", "responded_by", "original_number", "original_title");
  }

  @Test
  void aDryRunKnowsWhatWasImportedBefore() throws IOException {
    run(FIDER, CsvOptions.USUAL);
    known.addAll(intake.ideas.keySet());

    var forecast = imports(FIDER, CsvOptions.USUAL).forecast();

    assertThat(forecast.known()).isEqualTo(2);
    assertThat(forecast.ideas() + forecast.votes()).isZero();
  }

  @Test
  void columnsAreReadUnderTheNamesThatTheImporterSays() throws IOException {
    var file = "Headline;x,Likes\nA better lid,12\n";
    run(file, options(Map.of("title", "headline;X", "votes", "likes"), Map.of(), true));

    assertThat(intake.carriedOver).containsEntry(idea("A better lid").idea(), "csv 12");
  }

  @Test
  void aTitleThatIsTooLongIsKeptWholeInTheText() throws IOException {
    var title = "One word after another ".repeat(10).strip();
    run("title,description\n" + title + ",Why\n", CsvOptions.USUAL);

    var idea = intake.ideas.values().iterator().next();
    assertThat(idea.title()).hasSizeLessThanOrEqualTo(140).endsWith("…");
    assertThat(idea.text()).isEqualTo(title + "\n\nWhy");
  }

  @Test
  void aCellThatWasGuardedAgainstFormulasIsReadAsItWas() throws IOException {
    run("title\n'=SUM(A1)\n'tis a dark roast\n", CsvOptions.USUAL);

    assertThat(intake.ideas.values())
        .extracting(RecordingIntake.Submitted::title)
        .containsExactlyInAnyOrder("=SUM(A1)", "'tis a dark roast");
  }

  @Test
  void brokenRowsAreReportedWithTheirLinesAndTheRestGoesOn() throws IOException {
    var file =
        """
        title,votes,created
        ,1,
        Lid,many,
        Cup,1,yesterday
        "Two
        lines",3,2024-02-29 08:15
        """;
    var job = run(file, CsvOptions.USUAL);

    assertThat(job.failures())
        .containsExactly(
            failure(2, "title is empty", "cell.empty", Map.of("column", "title")),
            failure(3, "votes is not a number", "number.malformed", Map.of("column", "votes")),
            failure(
                4,
                "created is not a date or time such as 2024-05-31T08:00:00Z",
                "time.malformed",
                Map.of("column", "created")));
    var idea = idea("Two lines");
    assertThat(idea.source().occurredAt()).isEqualTo(Instant.parse("2024-02-29T08:15:00Z"));
  }

  @Test
  void aFileWithoutTitlesIsRefused() throws IOException {
    Files.writeString(folder.resolve("ideas.csv"), "votes\n1\n");

    assertThatThrownBy(() -> new CsvImport(folder, order(CsvOptions.USUAL), intake, present))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("has no column title");
  }

  @Test
  void aFileOfAnItalianSpreadsheetIsReadRight() throws IOException {
    var file = "\uFEFFtitle;votes;tags\r\n\"Caffè; poi\r\nlatte\";3;mill\r\n";
    run(file, CsvOptions.USUAL);
    assertThat(intake.carriedOver).containsEntry(idea("Caffè; poi latte").idea(), "csv 3");
  }

  private static Failure failure(
      long line, String reason, String code, Map<String, String> values) {
    return new Failure("ideas.csv", line, reason, code, values);
  }

  private RecordingIntake.Submitted idea(String title) {
    return intake.ideas.values().stream()
        .filter(idea -> idea.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private ImportJob run(String file, CsvOptions options) throws IOException {
    var progress = new Progress("job", State.RUNNING);
    imports(file, options).run(progress);
    return progress.job();
  }

  private CsvImport imports(String file, CsvOptions options) throws IOException {
    Files.writeString(folder.resolve("ideas.csv"), file);
    return new CsvImport(folder, order(options), intake, present);
  }

  private static CsvOptions options(
      Map<String, String> columns, Map<String, StageKind> newStages, boolean newTags) {
    return new CsvOptions(columns, null, newStages, newTags, null);
  }

  private static Order order(CsvOptions options) {
    return new Order("job", "csv", "coffee", OWNER, List.of("ideas.csv"), options);
  }
}
