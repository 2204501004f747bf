package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsumerTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final long GONE = -1;

  private final LogInMemory log = new LogInMemory();
  private final AtomicLong failing = new AtomicLong(-1);
  private final Counting view = new Counting(position -> position == failing.get());
  private final List<Integer> asked = new CopyOnWriteArrayList<>();
  private final AtomicLong unreadable = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong shown = new AtomicLong();
  private final Consumer consumer =
      new Consumer("counting", view, new Torn(log, unreadable, asked), Counting.PACE, shown::set);

  @AfterEach
  void stop() {
    consumer.stop();
  }

  @Test
  void everyEventIsFoldedOnceAndInOrder() {
    votes(1_234);
    consumer.start();

    shows(1_234);
    votes(1);
    shows(1_235);
    assertThat(view.sum()).isEqualTo(1_235L * 1_236 / 2);
  }

  @Test
  void aViewIsBuildingUntilItHasSeenTheEndOfTheLog() throws Exception {
    votes(1_000);
    assertThat(consumer.state()).isEqualTo(Consumer.State.BUILDING);
    consumer.start();
    consumer.caughtUp().get(10, TimeUnit.SECONDS);

    assertThat(consumer.state()).isEqualTo(Consumer.State.LIVE);
    assertThat(view.position()).isEqualTo(1_000);
  }

  @Test
  void aFailingEventHaltsTheViewExactlyThereAndNothingOfItIsTold() {
    votes(950);
    failing.set(777);
    consumer.start();

    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(consumer.halt())
                .hasValueSatisfying(halt -> {
                  assertThat(halt.position()).isEqualTo(777);
                  assertThat(halt.event()).isEqualTo("VoteCast");
                  assertThat(halt.reason())
                      .startsWith("java.lang.IllegalArgumentException at ")
                      .doesNotContain("payload")
                      .doesNotContain("member");
                }));
    assertThat(consumer.state()).isEqualTo(Consumer.State.HALTED);
    assertThat(view.position()).isLessThan(777);
  }

  @Test
  void anEventThatCannotBeReadHaltsTheViewExactlyThereAndKeepsNoneBeforeItBack() {
    votes(950);
    unreadable.set(777);
    consumer.start();

    shows(776);
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(consumer.halt())
                .hasValueSatisfying(halt -> {
                  assertThat(halt.position()).isEqualTo(777);
                  assertThat(halt.event()).isEqualTo("-");
                  assertThat(halt.reason()).startsWith("java.lang.IllegalStateException at ");
                }));

    unreadable.set(Long.MAX_VALUE);
    shows(950);
    await().atMost(LIMIT).until(() -> consumer.state() == Consumer.State.LIVE);
    assertThat(view.sum()).isEqualTo(950L * 951 / 2);
  }

  /** A database that is gone lets every try wait for long. */
  @Test
  void aLogThatCannotBeReadAtAllIsToldAfterTheSecondTry() {
    votes(950);
    unreadable.set(GONE);
    consumer.start();
    await().atMost(LIMIT).until(() -> consumer.state() == Consumer.State.HALTED);

    assertThat(asked).startsWith(Counting.PACE.batch(), 1);
    assertThat(consumer.halt()).map(Halt::position).contains(1L);
  }

  @Test
  void aHaltedViewGoesOnAsSoonAsItCanWithNothingLost() {
    votes(950);
    failing.set(777);
    consumer.start();
    await().atMost(LIMIT).until(() -> consumer.state() == Consumer.State.HALTED);

    failing.set(-1);

    shows(950);
    await().atMost(LIMIT).until(() -> consumer.state() == Consumer.State.LIVE);
    assertThat(view.sum()).isEqualTo(950L * 951 / 2);
    assertThat(view.reloads.get()).isPositive();
  }

  @Test
  void whatWasFoldedIsFlushedWhileIdleAndAtStop() {
    votes(10);
    consumer.start();
    await().atMost(LIMIT).until(() -> view.durablePosition() == 10);
    votes(5);
    shows(15);

    consumer.stop();

    assertThat(view.durablePosition()).isEqualTo(15);
  }

  @Test
  void aConsumerHoldsExactlyWhereItIsAskedTo() throws Exception {
    votes(1_000);
    consumer.start();
    shows(1_000);
    var held = consumer.holdAt(1_337);
    votes(1_000);

    assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(1_337);
    assertThat(view.position()).isEqualTo(1_337);

    consumer.release();
    shows(2_000);
  }

  @Test
  void whatGatheredBeforeAHoldIsNotReadPastIt() throws Exception {
    votes(1_000);
    consumer.start();
    shows(1_000);
    view.rest = Duration.ofMillis(200);
    votes(10);
    var held = consumer.holdAt(5);

    assertThat(held.get(10, TimeUnit.SECONDS)).isBetween(1_000L, 1_010L);
    assertThat(consumer.halt()).isEmpty();
    consumer.release();
    shows(1_010);
  }

  private void shows(long position) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(shown.get()).isEqualTo(position));
  }

  private void votes(int count) {
    for (var i = 0; i < count; i++) {
      log.add(new VoteCast("idea", "member", "UP"));
    }
  }

  /** One event of it cannot be read, and so nothing that is asked for together with it. */
  private record Torn(LogInMemory log, AtomicLong at, List<Integer> asked) implements Feed {

    @Override
    public long head() {
      return log.head();
    }

    @Override
    public List<Recorded> after(long position, int limit) {
      asked.add(limit);
      var torn = at.get();
      if (torn == GONE || position < torn && torn <= position + limit) {
        throw new IllegalStateException("torn");
      }
      return log.after(position, limit);
    }

    @Override
    public void awaitPast(long position, Duration limit) throws InterruptedException {
      log.awaitPast(position, limit);
    }
  }
}
