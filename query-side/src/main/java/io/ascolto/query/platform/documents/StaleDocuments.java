package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.ViewFailure;

/** Documents were not as they were loaded: another consumer writes to the same build. */
final class StaleDocuments extends ViewFailure {

  private static final long serialVersionUID = 1L;

  StaleDocuments(String collection, long count) {
    super(count + " documents of " + collection + " were written by another consumer");
  }
}
