package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.View;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One build of the documents. Whatever breaks off between two writes, each document is the fold of
 * some prefix of the log, and the position kept is past nothing that a document lacks: events that
 * come again are skipped by the documents that hold them.
 */
public final class DocumentsView implements View {

  private static final int COPIES = 2_000;

  /** Documents that are changed and written together: they are in memory twice meanwhile. */
  private static final int AT_ONCE = 1_000;

  private final DocumentBase base;
  private final Folds folds;
  private final Gate gate;
  private final Shelf shelf;
  private final int atOnce;
  private volatile long position;
  private volatile long durable;

  DocumentsView(DocumentBase base, Folds folds, Gate gate) {
    this(base, folds, gate, AT_ONCE);
  }

  DocumentsView(DocumentBase base, Folds folds, Gate gate, int atOnce) {
    this.atOnce = atOnce;
    this.base = base;
    this.folds = folds;
    this.gate = gate;
    this.shelf = new Shelf(base, COPIES);
    this.position = base.position();
    this.durable = position;
  }

  /** The document with {@code _id} and {@code at}, or empty. */
  public Mono<Document> find(String collection, String id) {
    return Mono.from(base.read(collection, List.of(id)));
  }

  /** Those of the documents that exist, in no order. */
  public Flux<Document> find(String collection, Collection<String> ids) {
    return Flux.from(base.read(collection, ids));
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long durablePosition() {
    return durable;
  }

  /** In portions: a new idea is several documents, and thousands may come at once. */
  @Override
  public void apply(List<Recorded> batch) {
    for (var left = batch; !left.isEmpty(); ) {
      var folded = shelf.fold(left, folds, atOnce);
      var last = left.get(folded.events() - 1).position();
      gate.write(() -> {
        folded.writes().forEach(base::write);
        // Only now: a position ahead of its documents would lose what they lack.
        base.keep(last);
      });
      gate.flushWhenDue();
      shelf.written(folded.writes());
      position = last;
      left = left.subList(folded.events(), left.size());
    }
  }

  @Override
  public void flush() {
    var applied = position;
    gate.flush();
    durable = applied;
  }

  @Override
  public void reload() {
    shelf.clear();
    position = base.position();
  }

  @Override
  public void close() {
    shelf.clear();
  }

  DocumentBase base() {
    return base;
  }
}
