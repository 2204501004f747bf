package io.ascolto.command.discussion;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which comments there are, in which thread of which idea, and which of them can be read. */
@Component
class CommentTable implements InlineView, Threads {

  private final JdbcClient jdbc;

  CommentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof CommentEvent happened)) {
      return;
    }
    switch (happened) {
      case CommentPosted posted ->
          Sql.update(
              connection,
              "INSERT INTO comment (id, idea, thread) VALUES (?, ?, ?)",
              posted.commentId(),
              posted.ideaId(),
              posted.threadId());
      case CommentHidden _, CommentWithdrawn _ -> read(connection, happened, false);
      case CommentRestored _ -> read(connection, happened, true);
      case CommentEdited _, ReactionGiven _, ReactionTakenBack _ -> {}
    }
  }

  private static void read(Connection connection, CommentEvent of, boolean readable)
      throws SQLException {
    Sql.update(
        connection, "UPDATE comment SET readable = ? WHERE id = ?", readable, of.commentId());
  }

  @Override
  public Optional<CommentId> of(CommentId comment, IdeaId idea) {
    return jdbc.sql("SELECT thread FROM comment WHERE id = ? AND idea = ?")
        .params(comment.toString(), idea.toString())
        .query(String.class)
        .optional()
        .map(CommentId::of);
  }
}
