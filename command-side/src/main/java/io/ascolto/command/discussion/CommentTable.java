package io.ascolto.command.discussion;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which comments there are, and in which thread of which idea. */
@Component
class CommentTable implements InlineView, Threads {

  private final JdbcClient jdbc;

  CommentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (event instanceof CommentPosted posted) {
      Sql.update(
          connection,
          "INSERT INTO comment (id, idea, thread) VALUES (?, ?, ?)",
          posted.commentId(),
          posted.ideaId(),
          posted.threadId());
    }
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
