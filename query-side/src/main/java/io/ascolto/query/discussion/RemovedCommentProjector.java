package io.ascolto.query.discussion;

import static io.ascolto.query.platform.documents.Change.document;
import static io.ascolto.query.platform.documents.Change.nothing;

import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.Subject;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Notes with a hidden comment that it was removed for good. */
@Component
class RemovedCommentProjector implements Fold<RemovalEvent> {

  static final String FIELD = "removed";

  @Override
  public Class<RemovalEvent> events() {
    return RemovalEvent.class;
  }

  @Override
  public Change fold(RemovalEvent event, Recorded when) {
    return event instanceof TextRemoved removed && removed.subject().equals(Subject.COMMENT.name())
        ? document(CommentProjector.COLLECTION, removed.textId(), RemovedCommentProjector::removed)
        : nothing();
  }

  private static Document removed(Document comment) {
    var hidden = new Document(comment.get("hidden", new Document()));
    return comment.append("hidden", hidden.append(FIELD, true));
  }
}
