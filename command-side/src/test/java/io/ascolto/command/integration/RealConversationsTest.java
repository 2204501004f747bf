package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three published conversations. The columns agrees and disagrees of comments.csv count every row
 * of votes.csv, also those that a later row of the same voter replaced.
 */
class RealConversationsTest {

  private static final Path CONVERSATIONS = Path.of("../../shared/data/polis");

  @ParameterizedTest
  @CsvSource({
    "15-per-hour-seattle, 54, 2995, 21",
    "canadian-electoral-reform, 174, 12018, 44",
    "vtaiwan.uberx, 197, 49997, 96"
  })
  void everyRowIsTakenAndTheLastOfEachVoterStands(
      String conversation, int statements, int rows, int replaced) {
    var folder = CONVERSATIONS.resolve(conversation);
    assumeTrue(Files.isDirectory(folder), "the conversations lie beside the project");
    var intake = new RecordingIntake();
    var progress = new Progress("1", State.RUNNING);
    new PolisImport(folder, "1", "board", new MemberId(new UUID(1, 1)), intake, progress).run();

    assertThat(progress.job().failures()).isEmpty();
    assertThat(intake.ideas).hasSize(statements);
    assertThat(intake.votes).hasSize(rows);

    var counts = count(intake);
    var published = published(folder, intake);
    assertThat(published).hasSize(statements);
    assertThat(counts.rows()).containsAllEntriesOf(published);
    assertThat(
            published.entrySet().stream()
                .filter(idea -> !idea.getValue().equals(counts.standing().get(idea.getKey())))
                .count())
        .isEqualTo(replaced);
    assertThat(counts.standing()).isEqualTo(lastRows(folder, intake));
  }

  /** Agrees and disagrees of each idea. */
  private record Counts(Map<IdeaId, List<Long>> rows, Map<IdeaId, List<Long>> standing) {}

  private static Counts count(RecordingIntake intake) {
    var rows = new HashMap<IdeaId, List<Long>>();
    var standing = new HashMap<IdeaId, List<Long>>();
    for (var idea : intake.ideas.keySet()) {
      rows.put(idea, List.of(intake.rows(idea, Choice.AGREE), intake.rows(idea, Choice.DISAGREE)));
      standing.put(
          idea,
          List.of(intake.standing(idea, Choice.AGREE), intake.standing(idea, Choice.DISAGREE)));
    }
    return new Counts(rows, standing);
  }

  private static Map<IdeaId, List<Long>> published(Path folder, RecordingIntake intake) {
    var published = new HashMap<IdeaId, List<Long>>();
    new CsvFile(folder.resolve("comments.csv"))
        .forEach((row, _) ->
            published.put(
                idea(intake, row.get("timestamp"), row.get("comment-body")),
                List.of(Long.valueOf(row.get("agrees")), Long.valueOf(row.get("disagrees")))));
    return published;
  }

  /** Read apart from the importer: the last row of each voter in the order of time. */
  private static Map<IdeaId, List<Long>> lastRows(Path folder, RecordingIntake intake) {
    var ideas = new HashMap<String, IdeaId>();
    new CsvFile(folder.resolve("comments.csv"))
        .forEach((row, _) ->
            ideas.put(
                row.get("comment-id"),
                idea(intake, row.get("timestamp"), row.get("comment-body"))));
    var last = new HashMap<String, String>();
    new CsvFile(folder.resolve("votes.csv"))
        .forEach((row, _) ->
            last.put(row.get("comment-id") + "/" + row.get("voter-id"), row.get("vote")));
    var counts = new HashMap<IdeaId, List<Long>>();
    ideas.forEach((comment, idea) -> {
      var votes = new ArrayList<String>();
      last.forEach((ballot, vote) -> {
        if (ballot.startsWith(comment + "/")) {
          votes.add(vote);
        }
      });
      counts.put(
          idea,
          List.of(
              votes.stream().filter("1"::equals).count(),
              votes.stream().filter("-1"::equals).count()));
    });
    return counts;
  }

  private static IdeaId idea(RecordingIntake intake, String timestamp, String body) {
    return intake.ideas.values().stream()
        .filter(idea ->
            idea.source().occurredAt().toEpochMilli() == Long.parseLong(timestamp)
                && idea.title().equals(Statement.title(body.strip())))
        .findFirst()
        .orElseThrow()
        .idea();
  }
}
