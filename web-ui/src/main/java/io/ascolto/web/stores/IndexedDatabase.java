package io.ascolto.web.stores;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Opens each index with {@link IndexKeyType} before the library opens it with none. */
final class IndexedDatabase extends H2Database {

  private final MVStore store;

  IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
    // The library's constructor opens indexes already.
    this.store = store;
    super(name, store, cursors);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    store.openMap(
        mapName(getDatabaseName(), collection, index),
        new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
    return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
  }

  /** The library's name for it. */
  static String mapName(String database, String collection, String index) {
    return database + "." + collection + "._index_" + index;
  }
}
