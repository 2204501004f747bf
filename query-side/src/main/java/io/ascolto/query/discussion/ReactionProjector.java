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

/** Folds what one member says to one comment into a document, so that no list of them grows. */
@Component
class ReactionProjector implements Fold<CommentEvent> {

  static final String COLLECTION = "reaction";

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return switch (event) {
      case ReactionGiven given -> stands(given.commentId(), given.memberId(), true);
      case ReactionTakenBack taken -> stands(taken.commentId(), taken.memberId(), false);
      case CommentPosted _,
          CommentEdited _,
          CommentWithdrawn _,
          CommentHidden _,
          CommentRestored _ ->
          Change.nothing();
    };
  }

  private static Change stands(String comment, String member, boolean stands) {
    return document(
        COLLECTION,
        id(comment, member),
        reaction -> reaction.append("comment", comment).append("stands", stands));
  }

  static String id(String comment, String member) {
    return comment + ":" + member;
  }
}
