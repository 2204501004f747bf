package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Moves an idea to another stage of its board, with a message to those who voted. */
@Requires(Permission.MOVE_IDEAS)
public record MoveIdea(IdeaId idea, MemberId by, String stage, String message) {

  static MoveIdea of(IdeaId idea, MemberId by, @Nullable String stage, @Nullable String message) {
    var words = Objects.requireNonNullElse(message, "").strip();
    new Shape().required("stage", stage).length("message", words, 0, 2_000).check();
    return new MoveIdea(idea, by, Objects.requireNonNull(stage), words);
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
