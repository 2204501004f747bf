package io.ascolto.query.platform.documents;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.ascolto.query.platform.ViewStore;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents in MongoDB: a database for each build, and one that says which build is read. */
@Component
public final class DocumentStore implements ViewStore<DocumentsView> {

  /** Raise it when a fold makes other documents of the same events. */
  static final int SHAPE = 11;

  /** The name under which readers wait for the documents. */
  public static final String NAME = "documents";

  private static final Pattern BUILD = Pattern.compile("ascolto_(\\d+)_(\\d{6,})");

  private final MongoClient client;
  private final Folds folds;
  private final Gate gate;
  private final int shape;

  @Autowired
  DocumentStore(MongoClient client, List<Fold<?>> folds, ObjectProvider<DocumentsFlush> flush) {
    this(client, folds, flush.getIfAvailable(() -> () -> {}), SHAPE);
  }

  DocumentStore(MongoClient client, List<Fold<?>> folds, DocumentsFlush flush, int shape) {
    this.client = client;
    this.folds = new Folds(folds);
    this.gate = new Gate(flush);
    this.shape = shape;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int shape() {
    return shape;
  }

  @Override
  public int currentBuild() {
    return Mono.from(pointers().find(eq("_id", NAME)).first())
        .blockOptional(MongoBase.LIMIT)
        .filter(pointer -> pointer.getInteger("shape") == shape)
        .map(pointer -> pointer.getInteger("build"))
        .orElse(0);
  }

  @Override
  public DocumentsView open(int build) {
    return new DocumentsView(base(build), folds, gate);
  }

  @Override
  public void switchTo(int build) {
    var pointer = new Document("_id", NAME).append("shape", shape).append("build", build);
    var upsert = new ReplaceOptions().upsert(true);
    gate.write(() ->
        Mono.from(pointers().replaceOne(eq("_id", NAME), pointer, upsert)).block(MongoBase.LIMIT));
    gate.flush();
  }

  @Override
  public void drop(int build) {
    var dropped =
        Flux.from(client.listDatabaseNames())
            .filter(name -> isOf(build, name))
            .collectList()
            .blockOptional(MongoBase.LIMIT)
            .orElseThrow();
    if (!dropped.isEmpty()) {
      gate.write(() ->
          dropped.forEach(
              name -> Mono.from(client.getDatabase(name).drop()).block(MongoBase.LIMIT)));
      gate.flush();
    }
  }

  @Override
  public Comparison compare(DocumentsView left, DocumentsView right) {
    return new Likeness((MongoBase) left.base(), (MongoBase) right.base()).measure();
  }

  /** Whether a database holds this build, or anything of another shape. */
  private boolean isOf(int build, String database) {
    var name = BUILD.matcher(database);
    return name.matches()
        && (Integer.parseInt(name.group(1)) != shape || Integer.parseInt(name.group(2)) == build);
  }

  /**
   * Names are of one width, because the embedded store, asked to drop a database, also empties
   * those whose names begin with its name.
   */
  private MongoBase base(int build) {
    return new MongoBase(client.getDatabase("ascolto_%d_%06d".formatted(shape, build)));
  }

  private MongoCollection<Document> pointers() {
    return client
        .getDatabase("ascolto")
        .getCollection("generations")
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }
}
