package io.ascolto.web.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

class EmbeddedDocumentsTest {

  private static final int MANY = 2_000;

  @TempDir Path folder;

  @Test
  void documentsAreFoundByTheirIdAfterTheFileIsOpenedAgain() {
    var stored = IntStream.range(0, MANY).mapToObj(EmbeddedDocumentsTest::view).toList();
    opened(views -> views.insertMany(stored));

    var found =
        opened(views ->
            Flux.fromIterable(stored)
                .concatMap(view -> views.find(new Document("_id", view.get("_id"))).first()));

    assertThat(found).isEqualTo(stored);
  }

  @Test
  void theKeysOfAnIndexAreReadBackByTheirType() {
    opened(views -> views.insertOne(view(7)));

    try (var store = MVStore.open(file().toString())) {
      var index = TypedDatabase.mapName("hub", "views", "_id_");
      assertThat(store.getMapNames()).contains(index);
      var keys =
          store.openMap(index, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
      assertThat(keys.keyList()).containsExactly(new KeyValue("view 7"));
    }
  }

  /** Read by the type: a library that named the map otherwise would have written Java objects. */
  @Test
  void theDocumentsOfACollectionAreReadBackByTheirType() {
    opened(views -> views.insertOne(view(7)));

    try (var store = MVStore.open(file().toString())) {
      var collection = TypedDatabase.mapName("hub", "views");
      assertThat(store.getMapNames()).contains(collection);
      var documents =
          store.openMap(
              collection,
              new MVMap.Builder<Object, de.bwaldvogel.mongo.bson.Document>()
                  .valueType(new DocumentType()));
      assertThat(documents.get("view 7")).containsEntry("votes", 7);
    }
  }

  private static Document view(int number) {
    return new Document("_id", "view " + number).append("votes", number);
  }

  private <T> List<T> opened(Function<MongoCollection<Document>, Publisher<T>> work) {
    try (var documents = new EmbeddedDocuments(file());
        var client = MongoClients.create(documents.uri())) {
      var views = client.getDatabase("hub").getCollection("views");
      return Flux.from(work.apply(views)).collectList().blockOptional().orElseThrow();
    }
  }

  private Path file() {
    return folder.resolve("documents.mv");
  }
}
