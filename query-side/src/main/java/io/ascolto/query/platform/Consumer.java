package io.ascolto.query.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that folds the log into one {@link View}. It is never interrupted: an interrupt
 * would close the files of an index in the middle of a write.
 */
public final class Consumer {

  /** What a view is doing. */
  @Schema(name = "ViewState")
  public enum State {
    BUILDING,
    LIVE,
    HALTED
  }

  private static final Logger log = LoggerFactory.getLogger(Consumer.class);

  private final String name;
  private final View view;
  private final Feed feed;
  private final Pace pace;
  private final LongConsumer applied;
  private final Isolation isolation;
  private final Thread thread;
  private final CompletableFuture<Long> caughtUp = new CompletableFuture<>();

  private final Brake brake = new Brake();

  private volatile @Nullable Halt halt;
  private int attempts;
  private boolean unflushed;
  private long flushedAt = System.nanoTime();

  /** {@code applied} hears of each position that is newly shown, on the consumer's thread. */
  Consumer(String name, View view, Feed feed, Pace pace, LongConsumer applied) {
    this.name = name;
    this.view = view;
    this.feed = feed;
    this.pace = pace;
    this.applied = applied;
    this.isolation = new Isolation(pace.batch());
    this.thread = Thread.ofPlatform().name("view-" + name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Returns when the batch at hand is folded and everything is flushed. */
  void stop() {
    brake.stop();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    caughtUp.cancel(false);
    brake.released();
  }

  State state() {
    return halt != null ? State.HALTED : caughtUp.isDone() ? State.LIVE : State.BUILDING;
  }

  Optional<Halt> halt() {
    return Optional.ofNullable(halt);
  }

  /** Done when the end of the log was seen for the first time. */
  CompletableFuture<Long> caughtUp() {
    return caughtUp;
  }

  /** Folds up to this position, if it is not past it, and then waits; done when it waits. */
  CompletableFuture<Long> holdAt(long position) {
    return brake.holdAt(position);
  }

  void release() {
    brake.release();
  }

  private void run() {
    while (!brake.stopping()) {
      gather();
      var room = brake.ceiling() - view.position();
      if (room > 0) {
        read(room).ifPresent(this::fold);
      } else {
        hold();
      }
    }
    try {
      flush();
    } catch (RuntimeException failure) {
      log.warn("View {} could not be flushed at stop: {}", name, Halt.reason(failure));
    }
  }

  /** Before reading, so that whatever comes meanwhile is in the same batch. */
  private void gather() {
    var rest = view.rest();
    if (rest.isPositive()) {
      brake.pause(rest);
    }
  }

  private Optional<List<Recorded>> read(long room) {
    var position = view.position();
    var limit = Math.min(isolation.limit(position), room);
    try {
      var batch = feed.after(position, (int) limit);
      if (batch.size() < limit) {
        caughtUp.complete(position);
      }
      return Optional.of(batch);
    } catch (RuntimeException failure) {
      unread(position + 1, limit, failure);
      return Optional.empty();
    }
  }

  /** Of many that were asked for one is to blame, unless not even the first can be had. */
  private void unread(long first, long limit, RuntimeException failure) {
    if (isolation.failed(first, (int) limit) || !isReadable(first)) {
      stand(first, "-", failure);
    }
  }

  private boolean isReadable(long position) {
    try {
      return !feed.after(position - 1, 1).isEmpty();
    } catch (RuntimeException _) {
      return false;
    }
  }

  // A view that cannot fold must say so whatever was thrown, an Error too: a silent thread is
  // worse.
  @SuppressWarnings("CatchingUnchecked")
  private void fold(List<Recorded> batch) {
    try {
      if (batch.isEmpty()) {
        idle();
      } else {
        view.apply(batch);
        passed(batch.getLast().position());
      }
      if (unflushed && sinceFlush().compareTo(pace.flushEvery()) >= 0) {
        flush();
      }
    } catch (Exception | Error failure) {
      failed(batch, failure);
    }
  }

  private void idle() throws InterruptedException {
    if (halt != null) {
      recovered();
    }
    var rest = unflushed ? pace.flushEvery().minus(sinceFlush()) : pace.idle();
    var wait = rest.compareTo(pace.idle()) < 0 ? rest : pace.idle();
    if (wait.isPositive()) {
      feed.awaitPast(view.position(), wait);
    }
  }

  private void passed(long position) {
    unflushed = true;
    isolation.passed(position);
    var standing = halt;
    if (standing != null && position >= standing.position()) {
      recovered();
    }
    applied.accept(position);
  }

  private void recovered() {
    halt = null;
    attempts = 0;
    log.info("View {} goes on at position {}", name, view.position());
  }

  private void failed(List<Recorded> batch, Throwable failure) {
    var first = batch.isEmpty() ? view.position() + 1 : batch.getFirst().position();
    var event = batch.isEmpty() ? "-" : batch.getFirst().event().getClass().getSimpleName();
    var isolated = batch.isEmpty() || isolation.failed(first, batch.size());
    try {
      view.reload();
      applied.accept(view.position());
      if (isolated) {
        stand(first, event, failure);
      }
    } catch (RuntimeException worse) {
      stand(first, event, worse);
    }
  }

  private void stand(long position, String event, Throwable failure) {
    var delay = pace.retry(attempts++);
    var now = Instant.now();
    var before = halt;
    var since = before != null && before.position() == position ? before.since() : now;
    var standing = new Halt(position, event, Halt.reason(failure), since, now.plus(delay));
    halt = standing;
    log.warn(
        "View {} is halted at position {} ({}): {}; next try in {} ms",
        name,
        position,
        event,
        standing.reason(),
        delay.toMillis());
    brake.pause(delay);
  }

  private void flush() {
    if (unflushed) {
      view.flush();
      unflushed = false;
    }
    flushedAt = System.nanoTime();
  }

  private Duration sinceFlush() {
    return Duration.ofNanos(System.nanoTime() - flushedAt);
  }

  private void hold() {
    brake.standing(view.position());
    brake.pause(pace.idle());
  }
}
