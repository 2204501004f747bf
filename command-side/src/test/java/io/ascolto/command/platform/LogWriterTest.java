package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {

  @TempDir Path folder;

  @Test
  void positionsAreDenseWhateverIsRefused() {
    try (var log = TestLog.sqlite(folder)) {
      var random = new Random(7);
      var appends = new ArrayList<CompletableFuture<Long>>();
      try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 2_000; i++) {
          var stream = "s" + random.nextInt(1_000);
          writers.execute(() -> {
            var append = log.append(stream, 0);
            synchronized (appends) {
              appends.add(append);
            }
          });
        }
      }
      var taken = appends.stream().filter(append -> !failed(append)).count();

      assertThat(taken).isEqualTo(log.count()).isEqualTo(log.log.head()).isLessThan(1_001);
      assertThat(log.ask("SELECT max(global_index) FROM domain_event_entry")).isEqualTo(taken);
    }
  }

  @Test
  void aRefusedAppendLeavesItsNeighbours() throws Exception {
    var held = new CountDownLatch(1);
    InlineView holdsTheFirst =
        (_, event) -> {
          if (event instanceof VoteCast cast && cast.memberId().equals("first")) {
            await(held);
          }
        };
    try (var log = TestLog.sqlite(folder, holdsTheFirst)) {
      var first = log.append("first", 0);
      // These three gather behind the first one and so make one group.
      var before = log.append("before", 0);
      var refused = log.append("first", 0);
      var after = log.append("after", 0);
      held.countDown();

      assertThat(List.of(first.get(), before.get(), after.get())).containsExactly(1L, 2L, 3L);
      assertThatThrownBy(refused::join).hasCauseInstanceOf(ConcurrencyException.class);
    }
  }

  /** Sessions and codes lie in the same file as the log, and are written by other connections. */
  @Test
  void whateverElseIsWrittenToTheFileRefusesNoAppend() throws Exception {
    try (var log = TestLog.sqlite(folder)) {
      var done = new CountDownLatch(1);
      var signingIn =
          Thread.ofPlatform()
              .start(() -> {
                for (var i = 0; done.getCount() > 0; i++) {
                  log.write("INSERT INTO session VALUES ('" + i + "', 'ada', 9)");
                }
              });
      var appends =
          IntStream.range(0, 3_000)
              .mapToObj(i -> {
                LockSupport.parkNanos(100_000);
                return log.append("s" + i, 0);
              })
              .toList();
      var refused = appends.stream().filter(LogWriterTest::failed).count();
      done.countDown();
      signingIn.join();

      assertThat(refused).isZero();
    }
  }

  @Test
  void anInlineViewThatRefusesTakesNothingOfItsEventWithIt() {
    InlineView refusesOne =
        (_, event) -> {
          if (event instanceof VoteCast cast && cast.memberId().equals("bad")) {
            throw new IllegalStateException("no");
          }
        };
    try (var log = TestLog.sqlite(folder, refusesOne)) {
      var appends = List.of(log.append("a", 0), log.append("bad", 0), log.append("b", 0));

      assertThat(appends.stream().map(LogWriterTest::failed)).containsExactly(false, true, false);
      assertThat(log.count()).isEqualTo(2);
    }
  }

  @Test
  void nothingAboveTheDurablePositionIsDelivered() {
    var seen = new ArrayList<Long>();
    var writing = new TestLog[1];
    InlineView looks =
        (_, _) -> {
          // Inside the transaction: the events are in the table, and not yet on disk.
          seen.add((long) writing[0].log.after(0, 100).size());
          seen.add(writing[0].log.head());
        };
    try (var log = TestLog.sqlite(folder, looks)) {
      writing[0] = log;
      log.append("a", 0).join();
      log.append("b", 0).join();

      assertThat(seen).containsExactly(0L, 0L, 1L, 1L);
      assertThat(log.log.after(0, 100)).hasSize(2);
    }
  }

  @Test
  void aReaderSeesEveryPositionInOrder() throws Exception {
    try (var log = TestLog.sqlite(folder);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading = threads.submit(() -> readTo(log, 3_200));
      IntStream.range(0, 64)
          .forEach(writer ->
              threads.execute(() -> {
                for (var i = 0; i < 50; i++) {
                  log.append("w" + writer, i).join();
                }
              }));

      assertThat(reading.get()).containsExactlyElementsOf(upTo(3_200));
    }
  }

  @Test
  void aLogReopenedGoesOnWhereItEnded() {
    try (var log = TestLog.sqlite(folder)) {
      log.append("a", 0).join();
    }
    try (var log = TestLog.sqlite(folder)) {
      assertThat(log.append("a", 1).join()).isEqualTo(2);
    }
  }

  @Test
  void anAppendAfterTheEndIsRefused() {
    var log = TestLog.sqlite(folder);
    log.close();

    assertThatThrownBy(log.append("a", 0)::join).hasCauseInstanceOf(LogUnavailable.class);
  }

  static List<Long> readTo(TestLog log, long last) throws InterruptedException {
    var positions = new ArrayList<Long>();
    var position = 0L;
    while (position < last) {
      log.log.awaitPast(position, Duration.ofSeconds(20));
      for (var event : log.log.after(position, 97)) {
        position = event.trackingToken().position().orElseThrow();
        positions.add(position);
      }
    }
    return positions;
  }

  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static boolean failed(CompletableFuture<Long> append) {
    return append.handle((_, failure) -> failure != null).join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
