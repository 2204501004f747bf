package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts one's own comment into other words. */
@Requires(Permission.COMMENT)
record EditComment(CommentId comment, Speaker by, String text) {

  static EditComment of(CommentId comment, Speaker by, @Nullable String text) {
    new Shape().length("text", text, 1, PostComment.LONGEST).check();
    return new EditComment(comment, by, Objects.requireNonNull(text).strip());
  }

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
