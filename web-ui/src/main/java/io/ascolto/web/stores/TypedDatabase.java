package io.ascolto.web.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Opens each index and each collection with a type before the library opens it with none. */
final class TypedDatabase extends H2Database {

  private final MVStore store;

  TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
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

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collection, CollectionOptions options) {
    store.openMap(
        mapName(getDatabaseName(), collection),
        new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
    return super.openOrCreateCollection(collection, options);
  }

  /** The library's name for a collection. */
  static String mapName(String database, String collection) {
    return "databases." + database + "." + collection;
  }

  /** The library's name for an index. */
  static String mapName(String database, String collection, String index) {
    return database + "." + collection + "._index_" + index;
  }
}
