package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Keeps a comment from everybody's sight, for a reason that is shown in its place. */
@Requires(Permission.MODERATE)
record HideComment(CommentId comment, Speaker by, String reason) {

  static HideComment of(CommentId comment, Speaker by, @Nullable String reason) {
    new Shape().length("reason", reason, 3, 300).check();
    return new HideComment(comment, by, Objects.requireNonNull(reason).strip());
  }

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
