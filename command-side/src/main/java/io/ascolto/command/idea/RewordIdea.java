package io.ascolto.command.idea;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts an idea into other words.
 *
 * @param asTeam whether who does may reword anybody's idea, at any time
 */
@Requires(Permission.SUBMIT)
record RewordIdea(IdeaId idea, MemberId by, boolean asTeam, String title, String text) {

  static RewordIdea of(
      IdeaId idea, MemberId by, boolean asTeam, @Nullable String title, @Nullable String text) {
    Wording.words(new Shape(), title, text).check();
    return new RewordIdea(idea, by, asTeam, Wording.stripped(title), Wording.stripped(text));
  }

  @TargetAggregateIdentifier
  IdeaStream stream() {
    return new IdeaStream(idea);
  }
}
