package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Recorded;

/**
 * A closed fold: what an event makes of one document, from the document's own state and the event
 * alone. Reads no other document, no clock, no store.
 */
public interface Fold<E> {

  /** The family of events that it folds. */
  Class<E> events();

  Change fold(E event, Recorded when);
}
