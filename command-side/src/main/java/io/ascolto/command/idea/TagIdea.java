package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives an idea these tags in place of those it has. */
@Requires(Permission.EDIT_IDEAS)
record TagIdea(IdeaId idea, MemberId by, List<String> tags) {

  static TagIdea of(IdeaId idea, MemberId by, @Nullable List<? extends @Nullable String> tags) {
    Wording.tags(new Shape().required("tags", tags), tags).check();
    return new TagIdea(idea, by, Wording.distinct(tags));
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
