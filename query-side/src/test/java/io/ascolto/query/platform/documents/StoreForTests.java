package io.ascolto.query.platform.documents;

/** The documents with all their folds, over a store for tests. */
public final class StoreForTests {

  private StoreForTests() {}

  public static DocumentStore of(MongoForTests mongo) {
    return new DocumentStore(mongo.client(), AllFolds.all(), mongo::commit, DocumentStore.SHAPE);
  }
}
