package io.ascolto.query.platform.documents;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** An embedded store such as the launcher runs, spoken to over its socket. */
public final class MongoForTests implements AutoCloseable {

  private final H2Backend backend;
  private final MongoServer server;
  private final MongoClient client;

  /** {@code store} commits only when {@link #commit} is called. */
  public MongoForTests(MVStore.Builder store) {
    backend = new H2Backend(store.autoCommitDisabled().autoCommitBufferSize(0).open());
    server = new MongoServer(backend);
    server.bind("127.0.0.1", 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
  }

  public static MongoForTests inMemory() {
    return new MongoForTests(new MVStore.Builder());
  }

  public MongoClient client() {
    return client;
  }

  public void commit() {
    backend.commit();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
