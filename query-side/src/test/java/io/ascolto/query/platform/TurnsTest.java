package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.query.platform.documents.RandomLog;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stores are built anew one after the other. */
class TurnsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final Store second = new Store("second", _ -> false);
  private Views views;

  private void begin(LongPredicate firstFails) {
    begin(new Store("first", firstFails), Counting.PACE);
  }

  private void begin(Store first, Pace pace) {
    views = new Views(RandomLog.of(300, 5, new Random(1)), List.of(first, second), pace);
    views.start();
    await().atMost(LIMIT).until(() -> first.current == 1 && second.current == 1);
    views.rebuild("first");
    await().atMost(LIMIT).until(() -> first.opened == 2);
    views.rebuild("second");
  }

  @AfterEach
  void stop() {
    goesOn.countDown();
    views.stop();
  }

  @Test
  void theSecondBeginsWhenTheFirstHasEnded() {
    begin(_ -> isInterruptedBeforeItGoesOn());
    await().pollDelay(Duration.ofMillis(500)).atMost(LIMIT).until(() -> true);
    assertThat(second.opened).isEqualTo(1);

    goesOn.countDown();

    await().atMost(LIMIT).until(() -> second.current == 2);
  }

  @Test
  void oneThatStandsHaltedKeepsNoOtherWaiting() {
    begin(position -> position == 100);

    await().atMost(LIMIT).until(() -> second.current == 2);
  }

  @Test
  void theSecondDoesNotWaitForTheLastReadersOfTheFirst() {
    var first = new Store("first", _ -> false);

    begin(first, Counting.leavingReaders(LIMIT.multipliedBy(2)));

    await().atMost(LIMIT).until(() -> second.current == 2);
    assertThat(first.dropped).doesNotContain(1);
  }

  @Test
  void whoeverIsBuiltAgainWaitsForTheLastReadersOfTheBuildBefore() {
    var first = new Store("first", _ -> false);
    begin(first, Counting.leavingReaders(Duration.ofSeconds(1)));
    await().atMost(LIMIT).until(() -> first.current == 2);

    views.rebuild("first");

    await().atMost(LIMIT).until(() -> first.current == 3);
    assertThat(first.droppedWhenOpened).contains(1);
  }

  @Test
  void whoeverWaitsStopsWithTheHub() {
    begin(_ -> isInterruptedBeforeItGoesOn());

    goesOn.countDown();
    views.stop();

    assertThat(second.opened).isLessThanOrEqualTo(2);
  }

  private boolean isInterruptedBeforeItGoesOn() {
    try {
      goesOn.await();
      return false;
    } catch (InterruptedException _) {
      return true;
    }
  }

  /** Its first build is whole at once; the next one fails where it is told to. */
  private static final class Store implements ViewStore<Counting> {

    private final String name;
    private final LongPredicate fails;
    private final Set<Integer> dropped = ConcurrentHashMap.newKeySet();
    private volatile Set<Integer> droppedWhenOpened = Set.of();
    private volatile int current;
    private volatile int opened;

    Store(String name, LongPredicate fails) {
      this.name = name;
      this.fails = fails;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int shape() {
      return 1;
    }

    @Override
    public int currentBuild() {
      return current;
    }

    @Override
    public Counting open(int build) {
      droppedWhenOpened = Set.copyOf(dropped);
      opened = build;
      return new Counting(build == 1 ? _ -> false : fails);
    }

    @Override
    public void switchTo(int build) {
      current = build;
    }

    @Override
    public void drop(int build) {
      dropped.add(build);
    }

    @Override
    public Comparison compare(Counting one, Counting other) {
      return new Comparison(1, one.sum() == other.sum() ? 0 : 1, List.of());
    }
  }
}
