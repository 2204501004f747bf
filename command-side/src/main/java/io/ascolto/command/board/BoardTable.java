package io.ascolto.command.board;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.command.platform.StageLines;
import io.ascolto.events.board.BoardEvent;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.board.BoardEvent.BoardRenamed;
import io.ascolto.events.board.BoardEvent.BoardSegmentsChosen;
import io.ascolto.events.board.BoardEvent.StageAdded;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountAllowed;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountEnded;
import io.ascolto.events.board.BoardEvent.VotingModelChosen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boards as rules need them. Stages are kept as {@code slug=KIND} lines. */
@Component
class BoardTable implements InlineView, VotedBoards {

  private final JdbcClient jdbc;

  BoardTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof BoardEvent happened)) {
      return;
    }
    switch (happened) {
      case BoardCreated created ->
          Sql.update(
              connection,
              "INSERT INTO board (slug, voting_model, visibility, stages) VALUES (?, ?, ?, ?)",
              created.board(),
              created.votingModel(),
              created.visibility(),
              created.stages().stream().map(StageLines::line).collect(Collectors.joining("\n")));
      case VotingModelChosen chosen ->
          Sql.update(
              connection,
              "UPDATE board SET voting_model = ? WHERE slug = ?",
              chosen.votingModel(),
              chosen.board());
      case StageAdded added ->
          Sql.update(
              connection,
              "UPDATE board SET stages = stages || ? WHERE slug = ?",
              "\n" + StageLines.line(added.stage()),
              added.board());
      case BoardOpenedTo opened ->
          Sql.update(
              connection,
              "UPDATE board SET visibility = ? WHERE slug = ?",
              opened.visibility(),
              opened.board());
      case BoardSegmentsChosen chosen -> {
        Sql.update(connection, "DELETE FROM board_segment WHERE board = ?", chosen.board());
        for (var segment : chosen.segments()) {
          Sql.update(
              connection,
              "INSERT INTO board_segment (board, segment) VALUES (?, ?)",
              chosen.board(),
              segment);
        }
      }
      case VotesWithoutAccountAllowed allowed -> allow(connection, allowed.board(), true);
      case VotesWithoutAccountEnded ended -> allow(connection, ended.board(), false);
      case BoardArchived archived -> close(connection, archived.board());
      case BoardRemoved removed -> close(connection, removed.board());
      case BoardRenamed _ -> {}
    }
  }

  /** No rule knows it any more: it takes no ideas, and its ideas no votes and no words. */
  private static void close(Connection connection, String board) throws SQLException {
    Sql.update(
        connection,
        "UPDATE idea SET takes_votes = ?, gone = ? WHERE board = ?",
        false,
        true,
        board);
    Sql.update(connection, "DELETE FROM idea_tag WHERE board = ?", board);
    Sql.update(connection, "DELETE FROM board_segment WHERE board = ?", board);
    Sql.update(connection, "DELETE FROM board WHERE slug = ?", board);
  }

  private static void allow(Connection connection, String board, boolean withoutAccount)
      throws SQLException {
    Sql.update(
        connection, "UPDATE board SET without_account = ? WHERE slug = ?", withoutAccount, board);
  }

  /** Asks the log itself: the streams of an idea's ballots lie beside each other in its index. */
  @Override
  public boolean hasVotes(String board) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM idea WHERE board = ? AND EXISTS (
                SELECT 1 FROM domain_event_entry
                WHERE aggregate_identifier > 'ballot:' || idea.id || ':'
                  AND aggregate_identifier < 'ballot:' || idea.id || ';'))
            """)
        .param(board)
        .query(Boolean.class)
        .single();
  }
}
