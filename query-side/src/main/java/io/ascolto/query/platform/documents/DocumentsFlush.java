package io.ascolto.query.platform.documents;

/**
 * Makes durable what a store does not make durable by itself. Never called while documents are
 * being written, so that what is on disk holds whole batches.
 */
@FunctionalInterface
public interface DocumentsFlush {

  void commit();

  /** Whether so much is not durable that it should be made so before the next batch. */
  default boolean isDue() {
    return false;
  }
}
