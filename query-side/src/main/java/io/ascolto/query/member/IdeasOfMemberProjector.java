package io.ascolto.query.member;

import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds whose idea it is into their {@link Contributions}. */
@Component
class IdeasOfMemberProjector implements Fold<IdeaEvent> {

  @Override
  public Class<IdeaEvent> events() {
    return IdeaEvent.class;
  }

  @Override
  public Change fold(IdeaEvent event, Recorded when) {
    return event instanceof IdeaSubmitted idea
        ? Contributions.made(
            idea.authorId(), Contributions.What.IDEA, idea.ideaId(), idea.ideaId(), when)
        : Change.nothing();
  }
}
