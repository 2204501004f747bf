package io.ascolto.command.picture;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.report.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which text shows which picture. Noted in the transaction that appends the text, so that no
 * picture is swept away under it. People show pictures of their own: whoever knows the address of
 * somebody else's does not make it theirs, nor readable for others.
 */
@Component
class PictureUses implements InlineView {

  private static final Pattern ADDRESS =
      Pattern.compile("api/pictures/(\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12})");

  /** Members who were joined are one: they write as one, and words of theirs may be the other's. */
  private static final String SHOWN =
      """
      INSERT INTO picture_use (picture, subject, text_id, idea, stands)
      SELECT id, ?, ?, ?, TRUE FROM picture WHERE id = ? AND (author = ? OR author = ?
        OR author IN (SELECT into_member FROM joined_member WHERE joined AND member = ?))
      ON CONFLICT DO NOTHING
      """;

  private static final String TAKEN_BACK =
      "UPDATE picture_use SET stands = FALSE WHERE subject = ? AND text_id = ?";

  private final Vault vault;

  PictureUses(Vault vault) {
    this.vault = vault;
  }

  private record Text(Subject subject, String id, String idea) {

    static Text of(String idea) {
      return new Text(Subject.IDEA, idea, idea);
    }

    static Text of(String comment, String idea) {
      return new Text(Subject.COMMENT, comment, idea);
    }
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    switch (event) {
      case IdeaSubmitted idea ->
          shows(connection, Text.of(idea.ideaId()), idea.text(), idea.authorId());
      case IdeaReworded idea -> shows(connection, Text.of(idea.ideaId()), idea.text(), idea.byId());
      case CommentPosted comment ->
          shows(
              connection,
              Text.of(comment.commentId(), comment.ideaId()),
              comment.text(),
              comment.authorId());
      case CommentEdited comment ->
          shows(
              connection,
              Text.of(comment.commentId(), comment.ideaId()),
              comment.text(),
              vault.subject(comment.text()).orElse(""));
      case IdeaWithdrawn idea ->
          Sql.update(connection, TAKEN_BACK, Subject.IDEA.name(), idea.ideaId());
      case CommentWithdrawn comment ->
          Sql.update(connection, TAKEN_BACK, Subject.COMMENT.name(), comment.commentId());
      default -> {
        // Shows what it showed.
      }
    }
  }

  /**
   * @param by who worded it; whose words they are the vault knows
   */
  private void shows(Connection connection, Text text, Sealed words, String by)
      throws SQLException {
    var said = vault.open(words).orElse("");
    if (!said.contains("api/pictures/")) {
      return;
    }
    var author = vault.subject(words).orElse(by);
    var shown = ADDRESS.matcher(said).results().map(PictureUses::picture).distinct().toList();
    for (var picture : shown) {
      Sql.update(
          connection,
          SHOWN,
          text.subject().name(),
          text.id(),
          text.idea(),
          picture,
          author,
          by,
          author);
    }
  }

  private static String picture(MatchResult found) {
    return found.group(1).toLowerCase(Locale.ROOT);
  }
}
