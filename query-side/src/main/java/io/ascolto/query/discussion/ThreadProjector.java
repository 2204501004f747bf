package io.ascolto.query.discussion;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Folds a thread into one document: which comments are in it, in the order of the log. */
@Component
class ThreadProjector implements Fold<CommentEvent> {

  static final String COLLECTION = "thread";

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return event instanceof CommentPosted posted
        ? document(
            COLLECTION,
            posted.threadId(),
            thread -> {
              List<String> comments =
                  new ArrayList<>(thread.getList("comments", String.class, List.of()));
              comments.add(posted.commentId());
              return thread.append("idea", posted.ideaId()).append("comments", comments);
            })
        : Change.nothing();
  }
}
