package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.command.integration.ImportJob.Failure;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.member.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolisImportTest {

  private static final String COMMENTS =
      "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
  private static final String VOTES = "timestamp,datetime,comment-id,voter-id,vote\n";

  @TempDir Path folder;
  private final RecordingIntake intake = new RecordingIntake();
  private final Progress progress = new Progress("1", State.RUNNING);

  @Test
  void quotesLineBreaksByteOrderMarksAndCrLfAreRead() throws IOException {
    run(
        "\uFEFF"
            + COMMENTS.replace("\n", "\r\n")
            + "1000,x,0,7,0,0,1,\"One, \"\"two\"\"\r\nthree\"\r\n",
        VOTES);

    assertThat(intake.ideas.values())
        .singleElement()
        .satisfies(idea -> {
          assertThat(idea.title()).isEqualTo("One, \"two\" three");
          assertThat(idea.text()).isEqualTo("One, \"two\"\r\nthree");
          assertThat(idea.source().occurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
        });
  }

  @Test
  void aBrokenRowIsNamedWithFileLineAndReasonAndTheRestGoesOn() throws IOException {
    run(
        COMMENTS + "1000,x,0,7,0,0,1,\"A statement\nof two lines\"\nsoon,x,1,7,0,0,1,Undated\n",
        VOTES + "2000,x,0,8,1\n2001,x,9,8,1\n2002,x,0,9,2\n2003,x,0,9,-1\n");

    assertThat(progress.job().failures())
        .containsExactly(
            new Failure(
                "comments.csv",
                4,
                "timestamp is not a number of milliseconds",
                "number.malformed",
                Map.of("column", "timestamp")),
            new Failure(
                "votes.csv", 3, "there is no comment 9", "comment.unknown", Map.of("comment", "9")),
            new Failure(
                "votes.csv",
                4,
                "vote is none of 1, -1 and 0",
                "vote.unknown",
                Map.of("column", "vote")));
    assertThat(progress.job().done()).isEqualTo(progress.job().total()).isEqualTo(6);
    assertThat(intake.votes).hasSize(2);
  }

  @Test
  void ofTwoRowsOfOneBallotAtTheSameTimeTheLaterStands() throws IOException {
    run(COMMENTS + "1000,x,0,7,0,0,1,A statement\n", VOTES + "2000,x,0,8,1\n2000,x,0,8,-1\n");

    var idea = intake.ideas.keySet().iterator().next();
    assertThat(intake.standing(idea, Choice.DISAGREE)).isEqualTo(1);
    assertThat(intake.standing(idea, Choice.AGREE)).isZero();
  }

  @Test
  void whatTheModeratorsRejectedIsHidden() throws IOException {
    run(COMMENTS + "1000,x,0,7,0,0,-1,Rejected\n1000,x,1,7,0,0,0,Not looked at\n", VOTES);

    assertThat(intake.ideas).hasSize(2);
    assertThat(intake.hidden).hasSize(1).isSubsetOf(intake.ideas.keySet());
  }

  @Test
  void aSecondImportAsksForTheSame() throws IOException {
    var comments = COMMENTS + "1000,x,0,7,0,0,1,A statement\n";
    var votes = VOTES + "2000,x,0,8,1\n2001,x,0,9,0\n";
    run(comments, votes);
    var first = new RecordingIntake();
    first.members.addAll(intake.members);
    first.ideas.putAll(intake.ideas);
    run(comments, votes);

    assertThat(intake.members).isEqualTo(first.members);
    assertThat(intake.ideas).isEqualTo(first.ideas);
  }

  @Test
  void aFileWithoutANeededColumnIsNotTakenAtAll() {
    assertThatThrownBy(() -> run("timestamp,comment-id\n", VOTES))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("has no column author-id");
    assertThat(intake.members).isEmpty();
  }

  @Test
  void aLongStatementIsCutBetweenWordsForItsTitle() {
    var statement = "word ".repeat(60).strip();

    assertThat(Statement.title(statement)).hasSizeLessThanOrEqualTo(140).endsWith("word…");
    assertThat(Statement.text(statement)).isEqualTo(statement);
    assertThat(Statement.text("Short")).isEmpty();
  }

  private void run(String comments, String votes) throws IOException {
    Files.writeString(folder.resolve("comments.csv"), comments);
    Files.writeString(folder.resolve("votes.csv"), votes);
    new PolisImport(folder, "1", "board", new MemberId(new UUID(1, 1)), intake, progress).run();
  }
}
