package io.ascolto.command.integration;

import io.ascolto.command.integration.Intake.Source;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a conversation exported from Polis: {@code comments.csv} becomes ideas by pseudonymous
 * authors, each row of {@code votes.csv} a vote at its time, and what the moderators rejected is
 * hidden at the end. Ids are derived (UUIDv5), so that a second import meets what the first made.
 */
final class PolisImport {

  private static final String REJECTED = "-1";

  private final CsvFile comments;
  private final CsvFile votes;
  private final String board;
  private final MemberId by;
  private final Intake intake;
  private final Progress progress;
  private final String importId;
  private final DerivedIds ids;
  private final Map<String, Instant> joined = new HashMap<>();
  private final Map<String, Instant> ideas = new HashMap<>();
  private final List<Rejected> rejected = new ArrayList<>();

  private record Rejected(IdeaId idea, Instant at) {}

  PolisImport(
      Path folder, String importId, String board, MemberId by, Intake intake, Progress progress) {
    this.comments =
        new CsvFile(
            folder.resolve("comments.csv"),
            "timestamp",
            "comment-id",
            "author-id",
            "moderated",
            "comment-body");
    this.votes =
        new CsvFile(folder.resolve("votes.csv"), "timestamp", "comment-id", "voter-id", "vote");
    this.importId = importId;
    this.board = board;
    this.by = by;
    this.intake = intake;
    this.progress = progress;
    this.ids = new DerivedIds(board, "polis");
  }

  /** Members and ideas first, then votes, then hiding: a hidden idea takes no votes. */
  void run() {
    comments.forEach((_, _) -> progress.expect(1));
    votes.forEach((_, _) -> progress.expect(1));
    takeMembers();
    takeIdeas();
    takeVotes();
    hideRejected();
  }

  /** A member joins when they are first heard of, in whatever order the rows come. */
  private void takeMembers() {
    comments.forEach((row, _) -> heardOf(row, "author-id"));
    votes.forEach((row, _) -> heardOf(row, "voter-id"));
    var rows = new Rows(votes.name(), progress);
    joined.forEach((voter, at) ->
        rows.also(
            voter, () -> intake.join(member(voter), Optional.empty(), new Source(importId, at))));
    rows.drain();
  }

  private void heardOf(CSVRecord row, String column) {
    try {
      joined.merge(text(row, column), time(row), (known, at) -> at.isBefore(known) ? at : known);
    } catch (IllegalArgumentException _) {
      // Reported where the row itself is taken in.
    }
  }

  private void takeIdeas() {
    var rows = new Rows(comments.name(), progress);
    comments.forEach((row, line) ->
        rows.take(
            line,
            () -> {
              var at = time(row);
              var comment = text(row, "comment-id");
              var body = text(row, "comment-body");
              ideas.put(comment, at);
              if (row.get("moderated").strip().equals(REJECTED)) {
                rejected.add(new Rejected(idea(comment), at));
              }
              return new Rows.Work(
                  comment,
                  () ->
                      intake.submit(
                          idea(comment),
                          board,
                          member(text(row, "author-id")),
                          Statement.title(body),
                          Statement.text(body),
                          List.of(),
                          new Source(importId, at)));
            }));
    rows.drain();
  }

  private void takeVotes() {
    var rows = new Rows(votes.name(), progress);
    var lastOfBallot = new HashMap<String, Instant>();
    votes.forEach((row, line) ->
        rows.take(
            line,
            () -> {
              var comment = text(row, "comment-id");
              if (!ideas.containsKey(comment)) {
                throw new Reason(
                        "comment.unknown",
                        "there is no comment " + comment,
                        Map.of("comment", comment))
                    .broken();
              }
              var voter = text(row, "voter-id");
              var choice = choice(row);
              var ballot = comment + ":" + voter;
              var at = after(lastOfBallot.get(ballot), time(row));
              lastOfBallot.put(ballot, at);
              return new Rows.Work(
                  ballot,
                  () ->
                      intake.vote(idea(comment), member(voter), choice, new Source(importId, at)));
            }));
    rows.drain();
  }

  /** Of two rows of one ballot the later in the file stands, also where their times say nothing. */
  private static Instant after(@Nullable Instant previous, Instant at) {
    return previous == null || at.isAfter(previous) ? at : previous.plusMillis(1);
  }

  private void hideRejected() {
    var rows = new Rows(comments.name(), progress);
    for (var hidden : rejected) {
      rows.also(
          hidden.idea(),
          () ->
              intake.hide(
                  hidden.idea(),
                  by,
                  "Rejected by the conversation's moderators",
                  new Source(importId, hidden.at())));
    }
    rows.drain();
  }

  private IdeaId idea(String comment) {
    return new IdeaId(ids.of("comment", comment));
  }

  private MemberId member(String voter) {
    return new MemberId(ids.of("voter", voter));
  }

  private static Instant time(CSVRecord row) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(row.get("timestamp").strip()));
    } catch (NumberFormatException _) {
      throw Reason.column("number.malformed", "timestamp", "is not a number of milliseconds")
          .broken();
    }
  }

  private static Choice choice(CSVRecord row) {
    return switch (row.get("vote").strip()) {
      case "1" -> Choice.AGREE;
      case "-1" -> Choice.DISAGREE;
      case "0" -> Choice.PASS;
      default -> throw Reason.column("vote.unknown", "vote", "is none of 1, -1 and 0").broken();
    };
  }

  private static String text(CSVRecord row, String column) {
    var text = row.get(column).strip();
    if (text.isEmpty()) {
      throw Reason.empty(column).broken();
    }
    return text;
  }
}
