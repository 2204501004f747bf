package io.ascolto.query.timeline;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds official answers into the timeline; what everybody else says is the discussion's. */
@Component
class AnswersProjector implements Fold<CommentEvent> {

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return event instanceof CommentPosted posted && posted.official()
        ? Timeline.entry(
            posted.ideaId(),
            when,
            new Document("what", "ANSWERED")
                .append("author", posted.authorId())
                .append("comment", posted.commentId()))
        : Change.nothing();
  }
}
