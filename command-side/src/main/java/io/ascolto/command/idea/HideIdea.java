package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Keeps what an idea says from everybody's sight, for a reason that is shown in its place. */
@Requires(Permission.MODERATE)
public record HideIdea(IdeaId idea, MemberId by, String reason) {

  static HideIdea of(IdeaId idea, MemberId by, @Nullable String reason) {
    new Shape().length("reason", reason, 3, 300).check();
    return new HideIdea(idea, by, Objects.requireNonNull(reason).strip());
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
