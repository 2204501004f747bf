package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsumerTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final LogInMemory log = new LogInMemory();
  private final AtomicLong failing = new AtomicLong(-1);
  private final Counting view = new Counting(position -> position == failing.get());
  private final AtomicLong shown = new AtomicLong();
  private final Consumer consumer = new Consumer("counting", view, log, Counting.PACE, shown::set);

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
}
