package io.ascolto.query.platform.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Documents in a map, copied on the way in and out as a database would. */
final class BaseInMemory implements DocumentBase {

  private final Map<String, Stored> documents = new HashMap<>();
  private final boolean compares;
  private long position;

  /** Without comparing, whoever writes last wins: a negative control. */
  BaseInMemory(boolean compares) {
    this.compares = compares;
  }

  @Override
  public Map<String, Stored> load(String collection, Collection<String> ids) {
    Map<String, Stored> found = new HashMap<>();
    for (var id : ids) {
      var stored = documents.get(collection + "/" + id);
      if (stored != null) {
        found.put(id, new Stored(stored.at(), copy(stored.body())));
      }
    }
    return found;
  }

  @Override
  public void write(String collection, List<Write> writes) {
    var stale = 0;
    for (var write : writes) {
      var key = collection + "/" + write.id();
      var there = documents.getOrDefault(key, new Stored(0, new Document())).at();
      if (compares && there != write.was()) {
        stale++;
      } else {
        documents.put(key, new Stored(write.at(), copy(write.body())));
      }
    }
    if (stale > 0) {
      throw new StaleDocuments(collection, stale);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void keep(long at) {
    position = at;
  }

  @Override
  public Publisher<Document> read(String collection, Collection<String> ids) {
    return Flux.fromIterable(load(collection, ids).values()).map(Stored::body);
  }

  Map<String, Document> bodies() {
    Map<String, Document> bodies = new HashMap<>();
    documents.forEach((key, stored) -> bodies.put(key, stored.body()));
    return bodies;
  }

  private static Document copy(Document document) {
    var copy = new Document();
    document.forEach((name, value) -> copy.put(name, copy(value)));
    return copy;
  }

  private static Object copy(Object value) {
    return switch (value) {
      case Document document -> copy(document);
      case List<?> list -> new ArrayList<>(list.stream().map(BaseInMemory::copy).toList());
      default -> value;
    };
  }
}
