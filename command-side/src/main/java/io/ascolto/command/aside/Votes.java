package io.ascolto.command.aside;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds votes. Which ballots an idea has, and since when a member is one, is asked of the log
 * itself, because a table of all votes would be a row more for each of them. It blocks.
 */
@Component
class Votes {

  /** In one decision; each of them is an event. */
  static final int MOST = 5_000;

  private static final int AT_ONCE = 64;

  private static final String BALLOTS =
      """
      SELECT DISTINCT aggregate_identifier FROM domain_event_entry
      WHERE aggregate_identifier >= ? AND aggregate_identifier < ?
      """;

  private static final String CIRCUMSTANCES =
      """
      SELECT idea, member, channel, way, network, campaign FROM vote_circumstance
      WHERE idea IN (SELECT id FROM idea WHERE board = ?)
      """;

  private static final String JOINED =
      """
      SELECT time_stamp FROM domain_event_entry
      WHERE aggregate_identifier = ? AND sequence_number = 0
      """;

  record Vote(IdeaId idea, MemberId member, Instant at, Optional<Circumstance> how) {}

  private record Ballot(String idea, String member) {}

  private final JdbcClient jdbc;
  private final Standing standing;

  Votes(JdbcClient jdbc, Standing standing) {
    this.jdbc = jdbc;
    this.standing = standing;
  }

  /** Those that count now. */
  List<Vote> chosen(Selection selection) {
    var how = circumstances(selection.board());
    var ballots =
        (selection.asksForCircumstances()
                ? how.entrySet().stream()
                    .filter(one -> selection.fits(one.getValue()))
                    .map(Map.Entry::getKey)
                : ideas(selection).flatMap(this::ballots))
            .filter(one -> selection.idea().filter(idea -> !idea.equals(one.idea())).isEmpty())
            .limit(MOST * 4L + 1)
            .toList();
    if (ballots.size() > MOST * 4) {
      throw tooMany();
    }
    var votes =
        counting(ballots, how).stream()
            .filter(vote -> selection.isWithin(vote.at()))
            .filter(vote -> isNew(vote, selection))
            .toList();
    if (votes.size() > MOST) {
      throw tooMany();
    }
    return votes;
  }

  private static RuntimeException tooMany() {
    return Rejection.invalid(
            List.of(
                new Rejection.Field(
                    "selection",
                    "too-many",
                    "must be at most " + MOST + " votes; choose one idea, a time or a network")))
        .asException();
  }

  private List<Vote> counting(List<Ballot> ballots, Map<Ballot, Circumstance> how) {
    var votes = new ArrayList<Vote>();
    for (var from = 0; from < ballots.size(); from += AT_ONCE) {
      ballots.subList(from, Math.min(ballots.size(), from + AT_ONCE)).stream()
          .map(one -> {
            var idea = IdeaId.of(one.idea());
            var member = MemberId.of(one.member());
            return standing
                .since(idea, member)
                .thenApply(since ->
                    since.map(at -> new Vote(idea, member, at, Optional.ofNullable(how.get(one)))));
          })
          .toList()
          .forEach(asked -> asked.join().ifPresent(votes::add));
    }
    return votes;
  }

  private Stream<String> ideas(Selection selection) {
    return jdbc
        .sql("SELECT id FROM idea WHERE board = ? AND id LIKE ? ORDER BY number")
        .params(selection.board(), selection.idea().orElse("%"))
        .query((row, _) -> row.getString(1))
        .list()
        .stream();
  }

  /** As their streams are named; a semicolon is what follows a colon. */
  private Stream<Ballot> ballots(String idea) {
    var prefix = "ballot:" + idea + ":";
    return jdbc
        .sql(BALLOTS)
        .params(prefix, "ballot:" + idea + ";")
        .query((row, _) -> new Ballot(idea, row.getString(1).substring(prefix.length())))
        .list()
        .stream();
  }

  private Map<Ballot, Circumstance> circumstances(String board) {
    var found = new HashMap<Ballot, Circumstance>();
    jdbc.sql(CIRCUMSTANCES)
        .param(board)
        .query(row -> {
          found.put(new Ballot(row.getString(1), row.getString(2)), circumstance(row));
        });
    return found;
  }

  private static Circumstance circumstance(ResultSet row) throws SQLException {
    return new Circumstance(
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)));
  }

  private boolean isNew(Vote vote, Selection selection) {
    return selection
        .newWithin()
        .map(within ->
            joined(vote.member()).filter(at -> !vote.at().isAfter(at.plus(within))).isPresent())
        .orElse(true);
  }

  private Optional<Instant> joined(MemberId member) {
    return jdbc.sql(JOINED)
        .param("member:" + member)
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }
}
