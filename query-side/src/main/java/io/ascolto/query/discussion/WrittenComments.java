package io.ascolto.query.discussion;

import io.ascolto.query.platform.CommentCounts;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads how many comments each member has written. */
@Component
class WrittenComments implements CommentCounts {

  private final Views views;
  private final DocumentStore store;

  WrittenComments(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  @Override
  public Mono<Integer> writtenBy(String member) {
    return views
        .current(store)
        .find(CommentedProjector.COLLECTION, member)
        .map(written -> written.getInteger(CommentedProjector.COMMENTS, 0))
        .defaultIfEmpty(0);
  }
}
