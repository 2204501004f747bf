package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says something about an idea, or in answer to a comment on it. */
@Requires(Permission.COMMENT)
public record PostComment(
    CommentId comment, IdeaId idea, Optional<CommentId> parent, Speaker author, String text) {

  static final int LONGEST = 10_000;

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  static PostComment of(
      CommentId comment,
      IdeaId idea,
      @Nullable String parent,
      Speaker author,
      @Nullable String text) {
    new Shape()
        .length("text", text, 1, LONGEST)
        .require(
            parent == null || UUID.matcher(parent).matches(),
            "parent",
            "malformed",
            "must be the id of a comment")
        .check();
    return new PostComment(
        comment,
        idea,
        Optional.ofNullable(parent).map(CommentId::of),
        author,
        Objects.requireNonNull(text).strip());
  }

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
