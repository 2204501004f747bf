package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Nobody is held to a reaction. */
@Requires(Permission.COMMENT)
record TakeBackReaction(CommentId comment, Speaker by) {

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
