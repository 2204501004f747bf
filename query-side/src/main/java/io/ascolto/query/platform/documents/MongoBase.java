package io.ascolto.query.platform.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.ascolto.query.platform.ViewFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents of one build in a MongoDB database of their own. */
final class MongoBase implements DocumentBase {

  static final Duration LIMIT = Duration.ofSeconds(30);

  /** The collection of the position; the others are the views'. */
  static final String PLACE = "position";

  private static final String ID = "_id";
  private static final String AT = "at";
  private static final String ONLY = "documents";
  private static final int DUPLICATE_KEY = 11_000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

  private final MongoDatabase database;
  private final Set<String> indexed = ConcurrentHashMap.newKeySet();

  MongoBase(MongoDatabase database) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public Map<String, Stored> load(String collection, Collection<String> ids) {
    var found =
        Flux.from(read(collection, ids).batchSize(Math.max(2, ids.size())))
            .collectList()
            .blockOptional(LIMIT)
            .orElseThrow();
    Map<String, Stored> stored = HashMap.newHashMap(found.size());
    for (var document : found) {
      var id = (String) document.remove(ID);
      var at = document.get(AT, Number.class).longValue();
      document.remove(AT);
      stored.put(id, new Stored(at, document));
    }
    return stored;
  }

  @Override
  public void write(String collection, List<Write> writes) {
    List<WriteModel<Document>> models = new ArrayList<>(writes.size());
    var replaced = 0;
    for (var write : writes) {
      var document = new Document(ID, write.id()).append(AT, write.at());
      document.putAll(write.body());
      if (write.was() == 0) {
        models.add(new InsertOneModel<>(document));
      } else {
        // Not Filters.and: the embedded server does not look into an $and for an index.
        var expected = new Document(ID, write.id()).append(AT, write.was());
        models.add(new ReplaceOneModel<>(expected, document));
        replaced++;
      }
    }
    index(collection);
    var result = bulk(collection, models);
    if (result != replaced) {
      throw new StaleDocuments(collection, replaced - result);
    }
  }

  /**
   * For the embedded server, which finds a document only by an index of exactly the fields asked
   * for: without this one each compare-and-set would read the whole collection.
   */
  private void index(String collection) {
    if (!indexed.contains(collection)) {
      Mono.from(database.getCollection(collection).createIndex(ascending(ID, AT), UNIQUE))
          .block(LIMIT);
      indexed.add(collection);
    }
  }

  private int bulk(String collection, List<WriteModel<Document>> models) {
    try {
      return Mono.from(database.getCollection(collection).bulkWrite(models, UNORDERED))
          .blockOptional(LIMIT)
          .orElseThrow()
          .getMatchedCount();
    } catch (MongoBulkWriteException refused) {
      var errors = refused.getWriteErrors();
      if (!errors.isEmpty() && errors.stream().allMatch(e -> e.getCode() == DUPLICATE_KEY)) {
        throw new StaleDocuments(collection, errors.size());
      }
      var codes = errors.stream().map(error -> error.getCode()).distinct().toList();
      throw new ViewFailure("Writing " + collection + " failed with codes " + codes, refused);
    }
  }

  @Override
  public long position() {
    return Mono.from(database.getCollection(PLACE).find(eq(ID, ONLY)).first())
        .blockOptional(LIMIT)
        .map(place -> place.get(AT, Number.class).longValue())
        .orElse(0L);
  }

  @Override
  public void keep(long position) {
    var place = new Document(ID, ONLY).append(AT, position);
    Mono.from(database.getCollection(PLACE).replaceOne(eq(ID, ONLY), place, UPSERT)).block(LIMIT);
  }

  @Override
  public FindPublisher<Document> read(String collection, Collection<String> ids) {
    return database.getCollection(collection).find(in(ID, ids));
  }

  /** Of all documents; they are read as they are taken. */
  Iterable<String> ids(String collection) {
    return Flux.from(
            database.getCollection(collection).find().projection(include(ID)).batchSize(1_000))
        .timeout(LIMIT)
        .map(document -> document.getString(ID))
        .toIterable();
  }

  List<String> collections() {
    return Flux.from(database.listCollectionNames())
        .filter(name -> !name.equals(PLACE))
        .sort()
        .collectList()
        .blockOptional(LIMIT)
        .orElseThrow();
  }
}
