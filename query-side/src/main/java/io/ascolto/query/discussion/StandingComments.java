package io.ascolto.query.discussion;

import io.ascolto.query.platform.CommentTexts;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads comments as they stand, whether hidden or not. */
@Component
class StandingComments implements CommentTexts {

  private final Views views;
  private final DocumentStore store;

  StandingComments(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  @Override
  public Mono<Map<String, Said>> byId(Collection<String> ids) {
    return views
        .current(store)
        .find(CommentProjector.COLLECTION, ids)
        .collectMap(comment -> comment.getString("_id"), StandingComments::said);
  }

  private static Said said(Document comment) {
    return new Said(
        comment.getString("author"),
        comment.getList("versions", Document.class, List.of()).reversed().stream()
            .findFirst()
            .map(last -> Boxes.sealed(last.get("text", Document.class))),
        comment.containsKey("hidden"));
  }
}
