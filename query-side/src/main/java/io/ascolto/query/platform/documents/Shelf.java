package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change.Next;
import io.ascolto.query.platform.documents.DocumentBase.Stored;
import io.ascolto.query.platform.documents.DocumentBase.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * The documents that a consumer has at hand, as they were last read or written. Bounded: those not
 * touched for longest go first. Whatever fails half-way leaves it unusable until it is cleared.
 */
final class Shelf {

  private record Key(String collection, String id) {}

  private static final class Copy {
    private long stored;
    private long at;
    private Document body;

    private Copy(Stored stored) {
      this.stored = stored.at();
      this.at = stored.at();
      this.body = stored.body();
    }
  }

  private record Step(Recorded when, Key key, Next next) {}

  /**
   * What is to be written, by collection.
   *
   * @param events how many of the batch were folded
   */
  record Folded(Map<String, List<Write>> writes, int events) {}

  private record Steps(List<Step> all, int events) {}

  private final DocumentBase base;
  private final int limit;
  private final LinkedHashMap<Key, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);

  Shelf(DocumentBase base, int limit) {
    this.base = base;
    this.limit = limit;
  }

  void clear() {
    copies.clear();
  }

  /** Folds in memory as many events of the batch, one at least, as it takes to change so much. */
  Folded fold(List<Recorded> batch, Folds folds, int mostDocuments) {
    var steps = steps(batch, folds, mostDocuments);
    load(steps.all());
    Set<Key> changed = new HashSet<>();
    for (var step : steps.all()) {
      var copy = copies.get(step.key());
      if (copy != null && copy.at < step.when().position()) {
        copy.body = step.next().body().apply(copy.body);
        copy.at = step.when().position();
        changed.add(step.key());
      }
    }
    return new Folded(writes(changed), steps.events());
  }

  /** What {@link #fold} told was written. */
  void written(Map<String, List<Write>> writes) {
    writes.forEach((collection, written) ->
        written.forEach(write -> {
          var copy = copies.get(new Key(collection, write.id()));
          if (copy != null) {
            copy.stored = write.at();
          }
        }));
    var oldest = copies.entrySet().iterator();
    for (var excess = copies.size() - limit; excess > 0; excess--) {
      oldest.next();
      oldest.remove();
    }
  }

  private static Steps steps(List<Recorded> batch, Folds folds, int mostDocuments) {
    List<Step> steps = new ArrayList<>();
    Set<Key> all = new HashSet<>();
    var events = 0;
    for (var recorded : batch) {
      if (all.size() >= mostDocuments) {
        break;
      }
      events++;
      Set<Key> touched = new HashSet<>();
      for (var next : folds.changes(recorded)) {
        var key = new Key(next.collection(), next.id());
        // The second change would be skipped as one that the document already holds.
        if (!touched.add(key)) {
          throw new IllegalStateException("Two folds change one document of " + key.collection());
        }
        steps.add(new Step(recorded, key, next));
        all.add(key);
      }
    }
    return new Steps(steps, events);
  }

  private void load(List<Step> steps) {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    for (var step : steps) {
      if (copies.get(step.key()) == null) {
        missing.computeIfAbsent(step.key().collection(), _ -> new HashSet<>()).add(step.key().id());
      }
    }
    missing.forEach((collection, ids) -> {
      var found = base.load(collection, ids);
      for (var id : ids) {
        var stored = found.getOrDefault(id, new Stored(0, new Document()));
        copies.put(new Key(collection, id), new Copy(stored));
      }
    });
  }

  private Map<String, List<Write>> writes(Set<Key> changed) {
    Map<String, List<Write>> writes = new LinkedHashMap<>();
    for (var key : changed) {
      var copy = copies.get(key);
      if (copy != null) {
        writes
            .computeIfAbsent(key.collection(), _ -> new ArrayList<>())
            .add(new Write(key.id(), copy.stored, copy.at, copy.body));
      }
    }
    return writes;
  }
}
