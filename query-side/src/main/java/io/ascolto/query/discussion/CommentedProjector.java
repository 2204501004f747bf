package io.ascolto.query.discussion;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds how many comments each member has written, whatever became of them. */
@Component
class CommentedProjector implements Fold<CommentEvent> {

  static final String COLLECTION = "commented";

  static final String COMMENTS = "comments";

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return switch (event) {
      case CommentPosted posted ->
          document(
              COLLECTION,
              posted.authorId(),
              author -> author.append(COMMENTS, author.getInteger(COMMENTS, 0) + 1));
      case CommentEdited _,
          CommentWithdrawn _,
          CommentHidden _,
          CommentRestored _,
          ReactionGiven _,
          ReactionTakenBack _ ->
          Change.nothing();
    };
  }
}
