package io.ascolto.command.discussion;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says it for everybody who runs the hub, and to everybody. */
@Requires(Permission.ANSWER)
public record GiveAnswer(PostComment answer) {

  @TargetAggregateIdentifier
  CommentStream stream() {
    return answer.stream();
  }
}
