package io.ascolto.command.discussion;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** What a comment's rules ask of ideas. Whatever its stage, an idea can be talked about. */
interface DiscussedIdeas {

  /** A hidden idea is the team's to look after, and for nobody to talk about. */
  record Discussed(Visibility visibility, boolean hidden) {

    boolean seenBy(Speaker speaker) {
      return visibility.admits(true, speaker.staff()) && (!hidden || speaker.readsHidden());
    }
  }

  /** Empty for an idea that is unknown or withdrawn. */
  Optional<Discussed> discussed(IdeaId idea);
}
