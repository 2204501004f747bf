package io.ascolto.command.idea;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
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
              "UPDATE idea SET takes_votes = ? WHERE id = ? AND NOT gone",
              takesVotes(staged.kind()),
              staged.ideaId());
      case IdeaTagged tagged -> {
        for (var tag : tagged.to()) {
          Sql.update(
              connection,
              "INSERT INTO idea_tag (board, tag) SELECT board, ? FROM idea WHERE id = ?"
                  + " ON CONFLICT DO NOTHING",
              tag,
              tagged.ideaId());
        }
      }
      case IdeaHidden hidden -> hide(connection, hidden.ideaId(), true);
      case IdeaRestored restored -> hide(connection, restored.ideaId(), false);
      case IdeaWithdrawn withdrawn -> closeForGood(connection, withdrawn.ideaId());
      case IdeaReworded _, VotesCarriedOver _ -> {}
    }
  }

  private static void hide(Connection connection, String idea, boolean hidden) throws SQLException {
    Sql.update(connection, "UPDATE idea SET hidden = ? WHERE id = ?", hidden, idea);
  }

  private static void closeForGood(Connection connection, String idea) throws SQLException {
    Sql.update(
        connection, "UPDATE idea SET takes_votes = ?, gone = ? WHERE id = ?", false, true, idea);
  }

  private static boolean takesVotes(String kind) {
    return StageKind.valueOf(kind).takesVotes();
  }
}
