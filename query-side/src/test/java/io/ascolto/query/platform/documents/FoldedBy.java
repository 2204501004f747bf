package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What folds make of events, without any store: the documents by collection and id. */
public final class FoldedBy {

  private final Folds folds;
  private final Map<String, Document> documents = new TreeMap<>();
  private long position;

  public FoldedBy(Fold<?>... folds) {
    this.folds = new Folds(List.of(folds));
  }

  public FoldedBy given(String happenedAt, Object event) {
    position++;
    var at = Instant.parse(happenedAt);
    return given(new Recorded(position, at, at, Map.of(), event));
  }

  FoldedBy given(Recorded recorded) {
    for (var next : folds.changes(recorded)) {
      var key = next.collection() + "/" + next.id();
      documents.put(key, next.body().apply(documents.getOrDefault(key, new Document())));
    }
    return this;
  }

  public Map<String, Document> documents() {
    return documents;
  }
}
