package io.ascolto.query.member;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds whose comment it is into their {@link Contributions}. */
@Component
class CommentsOfMemberProjector implements Fold<CommentEvent> {

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return event instanceof CommentPosted posted
        ? Contributions.made(
            posted.authorId(),
            Contributions.What.COMMENT,
            posted.commentId(),
            posted.ideaId(),
            when)
        : Change.nothing();
  }
}
