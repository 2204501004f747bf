package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.ViewStore.Comparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Compares two builds document by document, their {@code at} included. The embedded server holds
 * all that a question finds at once; so names are asked for first, and then some documents by name.
 */
final class Likeness {

  private static final int MOST_AT_ONCE = 100;

  /** How many values are held at once of each build, in documents of whatever length. */
  private static final int VALUES_AT_ONCE = 10_000;

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
      var ids = new HashSet<String>();
      left.ids(collection).forEach(ids::add);
      for (var id : right.ids(collection)) {
        if (!ids.contains(id)) {
          documents++;
          differs(collection, id);
        }
      }
      measure(collection, ids);
    }
    return new Comparison(documents, differing, List.copyOf(examples));
  }

  private void measure(String collection, Set<String> ids) {
    var some = new ArrayList<String>();
    var atOnce = 1;
    for (var id : ids) {
      some.add(id);
      if (some.size() >= atOnce) {
        var values = Math.max(1, compare(collection, some));
        atOnce = Math.clamp((long) some.size() * VALUES_AT_ONCE / values, 1, MOST_AT_ONCE);
        some.clear();
      }
    }
    compare(collection, some);
  }

  /** How many values the documents of one build hold. */
  private int compare(String collection, List<String> ids) {
    var ours = byId(left, collection, ids);
    var theirs = byId(right, collection, ids);
    documents += ids.size();
    ids.stream()
        .filter(id -> !Objects.equals(ours.get(id), theirs.get(id)))
        .forEach(id -> differs(collection, id));
    return ours.values().stream().mapToInt(Likeness::values).sum();
  }

  private static int values(@Nullable Object held) {
    return switch (held) {
      case Document document -> document.values().stream().mapToInt(Likeness::values).sum();
      case Collection<?> list -> list.stream().mapToInt(Likeness::values).sum();
      case null, default -> 1;
    };
  }

  private void differs(String collection, String id) {
    differing++;
    if (examples.size() < EXAMPLES) {
      examples.add(collection + "/" + id);
    }
  }

  private static Map<String, Document> byId(MongoBase base, String collection, List<String> ids) {
    Map<String, Document> found = HashMap.newHashMap(ids.size());
    if (!ids.isEmpty()) {
      Flux.from(base.read(collection, ids))
          .doOnNext(document -> found.put(document.getString("_id"), document))
          .blockLast(MongoBase.LIMIT);
    }
    return found;
  }
}
