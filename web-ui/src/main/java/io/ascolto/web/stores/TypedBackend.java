package io.ascolto.web.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** The library's backend, whose keys and documents are not serialised Java objects. */
final class TypedBackend extends H2Backend {

  TypedBackend(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new TypedDatabase(name, getMvStore(), getCursorRegistry());
  }
}
