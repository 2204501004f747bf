package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Shows a hidden idea to everybody again. */
@Requires(Permission.MODERATE)
record RestoreIdea(IdeaId idea, MemberId by) {

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
