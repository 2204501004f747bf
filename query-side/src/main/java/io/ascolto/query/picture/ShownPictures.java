package io.ascolto.query.picture;

import io.ascolto.events.report.Subject;
import io.ascolto.query.platform.CommentTexts;
import io.ascolto.query.platform.CommentTexts.Said;
import io.ascolto.query.platform.KeptPictures.Picture;
import io.ascolto.query.platform.KeptPictures.Use;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A picture is seen by whoever may read a text that shows it, and by who added it. */
@Component
class ShownPictures {

  private final CommentTexts comments;

  ShownPictures(CommentTexts comments) {
    this.comments = comments;
  }

  Mono<Boolean> isSeen(Picture picture, Viewer viewer, Snapshot snapshot) {
    if (viewer.member().equals(Optional.of(snapshot.customers().met(picture.author())))
        || picture.uses().stream().anyMatch(use -> isReadIdea(use, viewer.audience(), snapshot))) {
      return Mono.just(true);
    }
    var inComments =
        picture.uses().stream()
            .filter(use -> use.subject() == Subject.COMMENT)
            .filter(use -> idea(use, viewer.audience(), snapshot).isPresent())
            .map(Use::text)
            .toList();
    return inComments.isEmpty()
        ? Mono.just(false)
        : comments
            .byId(inComments)
            .map(said -> said.values().stream().anyMatch(one -> isRead(one, viewer.audience())));
  }

  private static boolean isReadIdea(Use use, Audience audience, Snapshot snapshot) {
    return use.subject() == Subject.IDEA
        && idea(use, audience, snapshot).flatMap(idea -> idea.card().text()).isPresent();
  }

  private static boolean isRead(Said comment, Audience audience) {
    return comment.text().isPresent() && (!comment.hidden() || audience.readsHidden());
  }

  private static Optional<ListedIdea> idea(Use use, Audience audience, Snapshot snapshot) {
    try {
      return snapshot.idea(use.idea(), audience);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
