package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes one's own comment back. */
@Requires(Permission.COMMENT)
public record WithdrawComment(CommentId comment, Speaker by) {

  @TargetAggregateIdentifier
  CommentStream stream() {
    return new CommentStream(comment);
  }
}
