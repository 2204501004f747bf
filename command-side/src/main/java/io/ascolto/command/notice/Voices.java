package io.ascolto.command.notice;

import io.ascolto.command.platform.Sql;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import java.sql.Connection;
import java.sql.SQLException;

/** Notes who wrote ideas and who speaks about them. Noting the same twice changes nothing. */
final class Voices {

  private static final String SPEAKS =
      "INSERT INTO voice (idea, member, author) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private Voices() {}

  static boolean isOne(Object event) {
    return event instanceof IdeaSubmitted || event instanceof CommentPosted;
  }

  static void note(Connection connection, Object event) throws SQLException {
    switch (event) {
      case IdeaSubmitted idea ->
          Sql.update(connection, SPEAKS, idea.ideaId(), idea.authorId(), true);
      case CommentPosted comment -> {
        Sql.update(connection, SPEAKS, comment.ideaId(), comment.authorId(), false);
        Sql.update(
            connection,
            "INSERT INTO comment_writer (comment, member) VALUES (?, ?) ON CONFLICT DO NOTHING",
            comment.commentId(),
            comment.authorId());
      }
      default -> {}
    }
  }
}
