package io.ascolto.query.platform.documents;

import java.util.function.UnaryOperator;
import org.bson.Document;

/** What one event does to the documents of one fold. */
public sealed interface Change {

  /**
   * A document's next state. An event changes one document at most once.
   *
   * @param body gets the document as it is, empty when it is not there yet, and owns it: it may
   *     change it in place
   */
  record Next(String collection, String id, UnaryOperator<Document> body) implements Change {}

  /** The event is of no interest here. */
  record Nothing() implements Change {}

  static Change document(String collection, String id, UnaryOperator<Document> body) {
    return new Next(collection, id, body);
  }

  static Change nothing() {
    return new Nothing();
  }
}
