package io.ascolto.query.discussion;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Folds the discussion of an idea into one document for each month: the threads that began in it,
 * and the official answers that were given.
 */
@Component
class DiscussionProjector implements Fold<CommentEvent> {

  static final String COLLECTION = "discussion";

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return event instanceof CommentPosted posted
            && (posted.official() || posted.parentId().isEmpty())
        ? document(
            COLLECTION,
            posted.ideaId() + ":" + when.month(),
            month -> next(month.append("idea", posted.ideaId()), posted, when))
        : Change.nothing();
  }

  private static Document next(Document month, CommentPosted posted, Recorded when) {
    var entry =
        new Document("comment", posted.commentId())
            .append("position", when.position())
            .append("at", when.happenedAt().toString());
    if (posted.parentId().isEmpty()) {
      added(month, "threads", entry);
    }
    if (posted.official()) {
      added(month, "official", entry);
    }
    return month;
  }
}
