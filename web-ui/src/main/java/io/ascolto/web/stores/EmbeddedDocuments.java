package io.ascolto.web.stores;

import de.bwaldvogel.mongo.MongoServer;
import io.ascolto.query.platform.documents.DocumentsFlush;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * MongoDB's protocol over a file. The file commits nothing by itself: left alone it would do so
 * once a second and map by map, and a kill could part a document from its index entry.
 */
final class EmbeddedDocuments implements DocumentsFlush, AutoCloseable {

  private static final int COMPACTION_MILLIS = 2_000;

  private static final int CACHE_MEGABYTES = 12;

  /** Bytes on the heap; what is written at once is also held at once, in one buffer. */
  private static final int MOST_UNSAVED = 8 << 20;

  /** Percent; below, what is still needed is written anew, and the rest of the file used again. */
  private static final int FILLED = 60;

  /** Bytes written anew with each commit. */
  private static final int WRITTEN_ANEW = 8 << 20;

  private final MVStore store;
  private final TypedBackend backend;
  private final MongoServer server;

  EmbeddedDocuments(Path file) {
    store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .open();
    // Those before hold their pages on the heap, and nobody reads them.
    store.setVersionsToKeep(0);
    backend = new TypedBackend(store);
    server = new MongoServer(backend);
    server.bind("127.0.0.1", 0);
  }

  String uri() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  @Override
  public void commit() {
    backend.commit();
    store.compact(FILLED, WRITTEN_ANEW);
  }

  @Override
  public boolean isDue() {
    return store.getUnsavedMemory() > MOST_UNSAVED;
  }

  @Override
  public void close() {
    backend.commit();
    store.compactFile(COMPACTION_MILLIS);
    server.shutdownNow();
  }
}
