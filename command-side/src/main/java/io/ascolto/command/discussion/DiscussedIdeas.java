package io.ascolto.command.discussion;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** What a comment's rules ask of ideas. Whatever its stage, an idea can be talked about. */
interface DiscussedIdeas {

  /** Who may see the idea; empty for one that is unknown, hidden or withdrawn. */
  Optional<Visibility> visibility(IdeaId idea);
}
