package io.ascolto.query.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.query.platform.LogInMemory;
import io.ascolto.query.platform.documents.DocumentBase.Stored;
import io.ascolto.query.platform.documents.DocumentBase.Write;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DocumentStoreTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static MongoForTests mongo;

  private DocumentStore store;

  @BeforeAll
  static void open() {
    mongo = MongoForTests.inMemory();
  }

  @AfterAll
  static void close() {
    mongo.close();
  }

  @BeforeEach
  void empty() {
    store = store(1);
    Flux.from(mongo.client().listDatabaseNames())
        .filter(name -> name.startsWith("ascolto_"))
        .concatMap(name -> mongo.client().getDatabase(name).drop())
        .blockLast(LIMIT);
    var pointers = mongo.client().getDatabase("ascolto").getCollection("generations");
    Mono.from(pointers.deleteMany(new Document())).block(LIMIT);
  }

  @Test
  void whatIsNotDurableIsMadeSoBeforeMuchOfItWaits() {
    var due = new AtomicBoolean();
    var flushed = new AtomicInteger();
    var flush =
        new DocumentsFlush() {
          @Override
          public void commit() {
            flushed.incrementAndGet();
          }

          @Override
          public boolean isDue() {
            return due.get();
          }
        };
    var log = new LogInMemory();
    log.add(new VoteCast("idea", "member", "UP"));
    log.add(new VoteCast("idea", "other", "UP"));
    var view =
        new DocumentStore(mongo.client(), AllFolds.all(), flush, DocumentStore.SHAPE).open(7);

    view.apply(log.after(0, 1));
    assertThat(flushed).hasValue(0);
    due.set(true);
    view.apply(log.after(1, 1));
    assertThat(flushed).hasValue(1);
  }

  @Test
  void aDocumentIsReplacedOnlyAsItWasLoaded() {
    var base = base("ascolto_1_000001");
    base.write("idea", List.of(new Write("a", 0, 3, new Document("x", 1))));
    base.write("idea", List.of(new Write("a", 3, 5, new Document("x", 2))));

    assertThatThrownBy(() ->
            base.write(
                "idea",
                List.of(
                    new Write("a", 3, 6, new Document("x", 9)),
                    new Write("b", 0, 6, new Document("x", 7)))))
        .isInstanceOf(StaleDocuments.class);
    assertThat(base.load("idea", List.of("a", "b", "c")))
        .containsOnly(
            Map.entry("a", new Stored(5, new Document("x", 2))),
            Map.entry("b", new Stored(6, new Document("x", 7))));
  }

  @Test
  void aDocumentThatIsThereAlreadyIsNotInserted() {
    var base = base("ascolto_1_000001");
    base.write("idea", List.of(new Write("a", 0, 3, new Document())));

    assertThatThrownBy(() -> base.write("idea", List.of(new Write("a", 0, 4, new Document()))))
        .isInstanceOf(StaleDocuments.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void crashesAndASecondConsumerLeaveEveryDocumentExactOverTheWire(int seed) {
    var random = new Random(seed);
    var log = RandomLog.of(60, 3, random);
    var base = base("ascolto_1_0001%02d".formatted(seed));
    new TwoConsumers(base, log, new Folds(AllFolds.all()), random, false).run();

    assertThat(bodies(base)).isEqualTo(FaultInjectionTest.fromScratch(log));
  }

  @Test
  void theBuildThatIsReadIsKnownToTheNextStart() {
    assertThat(store.currentBuild()).isZero();
    store.switchTo(4);
    assertThat(store(1).currentBuild()).isEqualTo(4);
  }

  @Test
  void anotherShapeIsBuiltAnewAndTheOldOneDropped() {
    store.open(1).apply(log().after(0, 100));
    store.switchTo(1);
    var next = store(2);

    assertThat(next.currentBuild()).isZero();
    next.open(1).apply(log().after(0, 10));
    next.switchTo(1);
    next.drop(0);
    assertThat(Flux.from(mongo.client().listDatabaseNames()).collectList().block(LIMIT))
        .contains("ascolto_2_000001")
        .doesNotContain("ascolto_1_000001");
  }

  @Test
  void aDroppedBuildStartsFromNothing() {
    store.open(2).apply(log().after(0, 100));
    assertThat(store.open(2).position()).isEqualTo(100);

    store.drop(2);

    assertThat(store.open(2).position()).isZero();
    assertThat(store.open(2).find("idea", List.of("idea-0", "idea-1")).hasElements().block(LIMIT))
        .isFalse();
  }

  @Test
  void droppingOneBuildLeavesThoseWhoseNumbersBeginLikeIt() {
    var tenth = store.open(10);
    tenth.apply(log().after(0, 100));
    store.open(1).apply(log().after(0, 100));

    store.drop(1);

    tenth.reload();
    assertThat(tenth.position()).isEqualTo(100);
    assertThat(tenth.find("idea", "idea-1").hasElement().block(LIMIT)).isTrue();
  }

  @Test
  void equalBuildsDifferInNothingAndAChangedOneIsNamed() {
    var left = store.open(1);
    var right = store.open(2);
    left.apply(log().after(0, 100));
    log().after(0, 100).forEach(one -> right.apply(List.of(one)));

    var same = store.compare(left, right);
    assertThat(same.differing()).isZero();
    assertThat(same.documents()).isPositive();

    var database = mongo.client().getDatabase("ascolto_1_000002");
    Mono.from(database.getCollection("idea").deleteOne(Filters.eq("_id", "idea-1"))).block(LIMIT);
    Mono.from(database.getCollection("idea").insertOne(new Document("_id", "more").append("at", 1)))
        .block(LIMIT);
    var changed = store.compare(left, right);
    assertThat(changed.documents()).isEqualTo(same.documents() + 1);
    assertThat(changed.examples()).containsExactlyInAnyOrder("idea/idea-1", "idea/more");
  }

  private static MongoBase base(String database) {
    return new MongoBase(mongo.client().getDatabase(database));
  }

  private static LogInMemory log() {
    return RandomLog.of(100, 5, new Random(42));
  }

  private static DocumentStore store(int shape) {
    return new DocumentStore(mongo.client(), AllFolds.all(), () -> {}, shape);
  }

  private static Map<String, Document> bodies(MongoBase base) {
    Map<String, Document> bodies = new HashMap<>();
    for (var collection : base.collections()) {
      for (var id : base.ids(collection)) {
        base.load(collection, List.of(id))
            .forEach((_, stored) -> bodies.put(collection + "/" + id, stored.body()));
      }
    }
    return bodies;
  }
}
