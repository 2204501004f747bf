package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.ViewStore.Comparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.Document;
import reactor.core.publisher.Flux;

/**
 * Compares two builds document by document, their {@code at} included. The embedded server holds
 * all that a question finds at once; so names are asked for first, and then some documents by name.
 */
final class Likeness {

  /** The longest document has a thousand entries, and each is held several times. */
  private static final int AT_ONCE = 10;

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
      var ids = new LinkedHashSet<String>();
      left.ids(collection).forEach(ids::add);
      for (var id : right.ids(collection)) {
        if (!ids.contains(id)) {
          documents++;
          differs(collection, id);
        }
      }
      Flux.fromIterable(ids)
          .buffer(AT_ONCE)
          .toIterable()
          .forEach(some -> compare(collection, some));
    }
    return new Comparison(documents, differing, List.copyOf(examples));
  }

  private void compare(String collection, List<String> ids) {
    var ours = byId(left, collection, ids);
    var theirs = byId(right, collection, ids);
    documents += ids.size();
    ids.stream()
        .filter(id -> !Objects.equals(ours.get(id), theirs.get(id)))
        .forEach(id -> differs(collection, id));
  }

  private void differs(String collection, String id) {
    differing++;
    if (examples.size() < EXAMPLES) {
      examples.add(collection + "/" + id);
    }
  }

  private static Map<String, Document> byId(MongoBase base, String collection, List<String> ids) {
    Map<String, Document> found = HashMap.newHashMap(ids.size());
    Flux.from(base.read(collection, ids))
        .doOnNext(document -> found.put(document.getString("_id"), document))
        .blockLast(MongoBase.LIMIT);
    return found;
  }
}
