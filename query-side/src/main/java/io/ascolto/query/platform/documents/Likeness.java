package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.ViewStore.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Compares two builds document by document, their {@code at} included. */
final class Likeness {

  /** Some documents are long, and here they are held twice. */
  private static final int PAGE = 100;

  private static final int EXAMPLES = 10;

  private final MongoBase left;
  private final MongoBase right;
  private final List<String> examples = new ArrayList<>();
  private long documents;
  private long differing;

  Likeness(MongoBase left, MongoBase right) {
    this.left = left;
    this.right = right;
  }

  Comparison measure() {
    var collections = new TreeSet<>(left.collections());
    collections.addAll(right.collections());
    for (var collection : collections) {
      for (var page : pages(left, collection)) {
        documents += page.size();
        var others = byId(right, collection, page);
        page.stream()
            .filter(document -> !Objects.equals(document, others.get(id(document))))
            .forEach(document -> differs(collection, document));
      }
      for (var page : pages(right, collection)) {
        var others = byId(left, collection, page);
        page.stream()
            .filter(document -> !others.containsKey(id(document)))
            .forEach(document -> {
              documents++;
              differs(collection, document);
            });
      }
    }
    return new Comparison(documents, differing, List.copyOf(examples));
  }

  private void differs(String collection, Document document) {
    differing++;
    if (examples.size() < EXAMPLES) {
      examples.add(collection + "/" + id(document));
    }
  }

  private static Iterable<List<Document>> pages(MongoBase base, String collection) {
    return Flux.from(base.all(collection)).timeout(MongoBase.LIMIT).buffer(PAGE).toIterable(1);
  }

  private static Map<String, Document> byId(
      MongoBase base, String collection, List<Document> page) {
    Map<String, Document> found = HashMap.newHashMap(page.size());
    Flux.from(base.read(collection, page.stream().map(Likeness::id).toList()))
        .doOnNext(document -> found.put(id(document), document))
        .blockLast(MongoBase.LIMIT);
    return found;
  }

  private static String id(Document document) {
    return document.getString("_id");
  }
}
