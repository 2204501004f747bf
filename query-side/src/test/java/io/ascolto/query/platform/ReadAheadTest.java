package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private final LogInMemory log = new LogInMemory();
  private final Queue<Long> reads = new ConcurrentLinkedQueue<>();
  private volatile boolean broken;

  private final Feed feed =
      new ReadAhead(
          new Feed() {
            @Override
            public long head() {
              return log.head();
            }

            @Override
            public List<Recorded> after(long position, int limit) {
              reads.add(position);
              if (broken) {
                throw new IllegalStateException("broken");
              }
              return log.after(position, limit);
            }

            @Override
            public void awaitPast(long position, Duration limit) throws InterruptedException {
              log.awaitPast(position, limit);
            }
          });

  @BeforeEach
  void tenEvents() {
    for (var i = 1; i <= 10; i++) {
      log.add("event " + i);
    }
  }

  private List<Long> positions(long after, int limit) {
    return feed.after(after, limit).stream().map(Recorded::position).toList();
  }

  @Test
  void eachBatchIsReadOnceAndTheNextBeforeItIsAskedFor() {
    assertThat(positions(0, 4)).containsExactly(1L, 2L, 3L, 4L);
    await().untilAsserted(() -> assertThat(reads).containsExactly(0L, 4L));

    assertThat(positions(4, 4)).containsExactly(5L, 6L, 7L, 8L);
    assertThat(positions(8, 4)).containsExactly(9L, 10L);

    assertThat(reads).containsExactly(0L, 4L, 8L);
  }

  @Test
  void theEndOfTheLogIsReadAnewUntilThereIsMore() {
    assertThat(positions(8, 4)).containsExactly(9L, 10L);
    assertThat(positions(10, 4)).isEmpty();

    log.add("event 11");

    assertThat(positions(10, 4)).containsExactly(11L);
  }

  @Test
  void whatIsAskedOtherwiseIsReadAsAsked() {
    positions(0, 4);

    assertThat(positions(4, 1)).containsExactly(5L);
    assertThat(positions(0, 4)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aReadThatFailedInAdvanceFailsOnlyWhereItIsAskedForAndFailsAgain() {
    positions(0, 4);
    await().until(() -> reads.size() == 2);
    broken = true;
    assertThat(positions(4, 4)).containsExactly(5L, 6L, 7L, 8L);
    await().until(() -> reads.size() == 3);

    assertThatThrownBy(() -> positions(8, 4)).hasMessage("broken");
    broken = false;

    assertThat(positions(8, 4)).containsExactly(9L, 10L);
  }
}
