package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps an idea from everybody's sight. */
@Requires(Permission.MODERATE)
public record HideIdea(IdeaId idea, MemberId by, String reason) {

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
