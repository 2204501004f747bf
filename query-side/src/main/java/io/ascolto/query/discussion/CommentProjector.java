package io.ascolto.query.discussion;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Boxes.box;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.Sealed;
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
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds a comment into one document: all that it said, and how many agree. */
@Component
class CommentProjector implements Fold<CommentEvent> {

  static final String COLLECTION = "comment";

  @Override
  public Class<CommentEvent> events() {
    return CommentEvent.class;
  }

  @Override
  public Change fold(CommentEvent event, Recorded when) {
    return document(COLLECTION, event.commentId(), comment -> next(comment, event, when));
  }

  private static Document next(Document comment, CommentEvent event, Recorded when) {
    return switch (event) {
      case CommentPosted posted -> {
        posted.parentId().ifPresent(parent -> comment.append("parent", parent));
        yield said(
            comment
                .append("idea", posted.ideaId())
                .append("author", posted.authorId())
                .append("official", posted.official())
                .append("postedAt", when.happenedAt().toString()),
            posted.text(),
            when);
      }
      case CommentEdited edited -> said(comment, edited.text(), when);
      case CommentWithdrawn _ -> {
        // What nobody reads any more has no place in what is read.
        comment.remove("versions");
        yield comment.append("withdrawnAt", when.happenedAt().toString());
      }
      case CommentHidden hidden ->
          comment.append(
              "hidden",
              new Document("since", when.happenedAt().toString())
                  .append("reason", box(hidden.reason()))
                  .append("by", hidden.byId()));
      case CommentRestored _ -> {
        comment.remove("hidden");
        yield comment;
      }
      case ReactionGiven _ -> reacted(comment, 1);
      case ReactionTakenBack _ -> reacted(comment, -1);
    };
  }

  private static Document said(Document comment, Sealed text, Recorded when) {
    var version = new Document("text", box(text)).append("since", when.happenedAt().toString());
    return added(comment, "versions", version);
  }

  private static Document reacted(Document comment, int by) {
    return comment.append("reactions", comment.getInteger("reactions", 0) + by);
  }
}
