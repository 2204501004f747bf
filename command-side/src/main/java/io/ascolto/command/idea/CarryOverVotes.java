package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says how many votes an idea has elsewhere, where nobody knows whose they are.
 *
 * @param source a word for the other tool, such as {@code fider}
 * @param count all that it has there, in place of what was said before
 */
@Requires(Permission.IMPORT)
public record CarryOverVotes(IdeaId idea, MemberId by, String source, long count) {

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
