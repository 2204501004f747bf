package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Shows a hidden comment to everybody again. */
@Requires(Permission.MODERATE)
record RestoreComment(CommentId comment, Speaker by) {

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
