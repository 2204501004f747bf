package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes an author's own idea back. */
@Requires(Permission.SUBMIT)
public record WithdrawIdea(IdeaId idea, MemberId by) {

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
