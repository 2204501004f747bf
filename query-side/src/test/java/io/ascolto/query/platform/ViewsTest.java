package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ascolto.query.platform.ViewReport.Rebuild.Stage;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.documents.DocumentsView;
import io.ascolto.query.platform.documents.MongoForTests;
import io.ascolto.query.platform.documents.RandomLog;
import io.ascolto.query.platform.documents.StoreForTests;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ViewsTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Pace PACE =
      new Pace(
          1_000,
          Duration.ofMillis(200),
          Duration.ofMillis(20),
          Duration.ofMillis(5),
          Duration.ofMillis(40),
          Duration.ZERO);

  private final MongoForTests mongo = MongoForTests.inMemory();
  private final LogInMemory log = RandomLog.of(3_000, 40, new Random(1));
  private final Random random = new Random(2);
  private DocumentStore store;
  private Views views;

  @BeforeEach
  void start() {
    store = StoreForTests.of(mongo);
    views = new Views(log, List.of(store), PACE);
    views.start();
  }

  @AfterEach
  void stop() {
    views.stop();
    mongo.close();
  }

  @Test
  void theFirstBuildIsKeptOnceItIsWhole() {
    await().atMost(LIMIT).until(() -> report().state() == Consumer.State.LIVE);

    assertThat(report().position()).isEqualTo(3_000);
    assertThat(report().lag()).isZero();
    assertThat(store.currentBuild()).isEqualTo(1);
  }

  @Test
  void aFirstBuildIsNotReadBeforeItIsWhole() {
    views.stop();
    store.drop(1);
    store.switchTo(0);
    var half = new Half(log, new CountDownLatch(1));
    views = new Views(half, List.of(store), PACE);
    views.start();

    assertThatThrownBy(() -> views.current(store))
        .isInstanceOfSatisfying(
            BeingBuilt.class,
            building -> {
              assertThat(building.position()).isLessThan(3_000);
              assertThat(building.head()).isEqualTo(3_000);
            });
    half.rest().countDown();
    await()
        .atMost(LIMIT)
        .ignoreExceptionsInstanceOf(BeingBuilt.class)
        .until(() -> views.current(store).position() == 3_000);
  }

  @Test
  void aRebuildWhileEventsArriveGivesTheSameDocumentsAndReplacesTheOldOnes() {
    await().atMost(LIMIT).until(() -> report().state() == Consumer.State.LIVE);
    views.rebuild();
    views.rebuild();
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          more(7);
          return store.currentBuild() == 2;
        });
    more(100);

    await().atMost(LIMIT).until(() -> databases().equals(List.of(database(2))));
    assertThat(views.await(log.head(), LIMIT, "documents").block(LIMIT)).isTrue();
    assertThat(report().build()).isEqualTo(2);
    assertThat(report().rebuild().orElseThrow().state()).isEqualTo(Stage.SWITCHED);
    var compared = report().lastComparison().orElseThrow();
    assertThat(compared.documents()).isPositive();
    assertThat(compared.differing()).as("%s", compared.examples()).isZero();
  }

  @Test
  void whatAStopLeavesOfARebuildIsGoneAfterTheNextStart() {
    await().atMost(LIMIT).until(() -> report().state() == Consumer.State.LIVE);
    views.stop();
    store.open(2).apply(log.after(0, 50));
    assertThat(databases()).contains(database(2));

    views = new Views(log, List.of(store), PACE);
    views.start();

    assertThat(databases()).containsExactly(database(1));
    assertThat(report().position()).isEqualTo(3_000);
  }

  @Test
  void documentsOfALongerLogAreMadeAnewFromThisOne() {
    await().atMost(LIMIT).until(() -> report().state() == Consumer.State.LIVE);
    views.stop();
    var shorter = RandomLog.of(200, 40, new Random(9));

    views = new Views(shorter, List.of(store), PACE);
    views.start();

    await().atMost(LIMIT).untilAsserted(() -> assertThat(report().position()).isEqualTo(200));
  }

  @Test
  void aReaderWaitsForItsPositionAndIsWokenByIt() {
    var arrived = views.await(3_005, LIMIT, "documents").toFuture();
    await().atMost(LIMIT).until(() -> views.visible("documents") == 3_000);
    assertThat(arrived).isNotDone();

    more(5);

    assertThat(arrived).succeedsWithin(LIMIT).isEqualTo(true);
    assertThat(views.visible("documents")).isEqualTo(3_005);
  }

  @Test
  void aReaderWhoseEventNeverComesIsAnsweredAfterItsLimit() {
    assertThat(views.await(9_999, Duration.ofMillis(50), "documents").block(LIMIT)).isFalse();
  }

  @Test
  void documentsAreReadFromTheBuildThatIsCurrent() {
    await().atMost(LIMIT).until(() -> report().state() == Consumer.State.LIVE);
    DocumentsView documents = views.current(store);

    assertThat(documents.find("votes", "idea-1:2026-03").block(LIMIT)).containsKeys("at", "days");
  }

  private ViewReport report() {
    return views.report().views().getFirst();
  }

  private void more(int events) {
    RandomLog.of(events, 40, random)
        .after(0, events)
        .forEach(one -> log.add(one.event(), one.happenedAt()));
  }

  private String database(int build) {
    return "ascolto_%d_%06d".formatted(store.shape(), build);
  }

  private List<String> databases() {
    return Flux.from(mongo.client().listDatabaseNames())
        .filter(name -> name.startsWith("ascolto_"))
        .sort()
        .collectList()
        .blockOptional(LIMIT)
        .orElseThrow();
  }

  /** Gives the second half of a log when it is allowed to. */
  private record Half(LogInMemory log, CountDownLatch rest) implements Feed {

    @Override
    public long head() {
      return log.head();
    }

    @Override
    public List<Recorded> after(long position, int limit) {
      try {
        assertThat(position < 1_500 || rest.await(60, TimeUnit.SECONDS)).isTrue();
        return log.after(position, limit);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }

    @Override
    public void awaitPast(long position, Duration limit) throws InterruptedException {
      log.awaitPast(position, limit);
    }
  }
}
