package io.ascolto.query.platform.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.reactivestreams.Publisher;

/** Where the documents of one build lie. All but {@link #read} blocks, with a time limit. */
interface DocumentBase {

  /**
   * A document as it is stored.
   *
   * @param at the position of the last event folded into it
   */
  record Stored(long at, Document body) {}

  /**
   * A document to be written.
   *
   * @param was the {@code at} that it must still have, or 0 where it must not exist yet
   */
  record Write(String id, long was, long at, Document body) {}

  Map<String, Stored> load(String collection, Collection<String> ids);

  /**
   * Writes all, durably. Another's write in between fails those that it concerns, not the others.
   *
   * @throws StaleDocuments when a document was not as expected
   */
  void write(String collection, List<Write> writes);

  /** The position that {@link #keep} wrote last, or 0. */
  long position();

  void keep(long position);

  /** Those of the documents that exist, with {@code _id} and {@code at}. */
  Publisher<Document> read(String collection, Collection<String> ids);
}
