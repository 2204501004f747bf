package io.ascolto.command.discussion;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** What a comment's rules ask of ideas. Whatever its stage, an idea can be talked about. */
interface DiscussedIdeas {

  /** A hidden idea is the team's to look after, and for nobody to talk about. */
  record Discussed(Reach reach, boolean hidden) {

    boolean seenBy(Speaker speaker) {
      return reach.admits(speaker.staff(), speaker.member()) && (!hidden || speaker.readsHidden());
    }
  }

  /** Empty for an idea that is unknown or withdrawn. */
  Optional<Discussed> discussed(IdeaId idea);
}
