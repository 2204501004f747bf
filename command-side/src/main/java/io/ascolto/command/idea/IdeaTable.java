package io.ascolto.command.idea;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Which ideas there are, their numbers, and which of them take votes. */
@Component
class IdeaTable implements InlineView {

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof IdeaEvent happened)) {
      return;
    }
    switch (happened) {
      case IdeaSubmitted submitted -> {
        Sql.update(
            connection,
            "INSERT INTO idea (id, number, board, takes_votes) VALUES (?, ?, ?, ?)",
            submitted.ideaId(),
            submitted.number(),
            submitted.board(),
            takesVotes(submitted.kind()));
        for (var tag : submitted.tags()) {
          Sql.update(
              connection,
              "INSERT INTO idea_tag (board, tag) VALUES (?, ?) ON CONFLICT DO NOTHING",
              submitted.board(),
              tag);
        }
      }
      case IdeaStaged staged ->
          Sql.update(
              connection,
              "UPDATE idea SET takes_votes = ? WHERE id = ?",
              takesVotes(staged.kind()),
              staged.ideaId());
      case IdeaHidden hidden ->
          Sql.update(
              connection, "UPDATE idea SET takes_votes = ? WHERE id = ?", false, hidden.ideaId());
      case VotesCarriedOver _ -> {}
    }
  }

  private static boolean takesVotes(String kind) {
    return StageKind.valueOf(kind).takesVotes();
  }
}
