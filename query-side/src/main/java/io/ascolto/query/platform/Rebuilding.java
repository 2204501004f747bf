package io.ascolto.query.platform;

import io.ascolto.query.platform.ViewReport.Compared;
import io.ascolto.query.platform.ViewReport.Rebuild;
import io.ascolto.query.platform.ViewReport.Rebuild.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a store anew beside the build that is read, compares the two and puts it in place. */
final class Rebuilding<V extends View> {

  /** Makes readers read another build. */
  interface Switch<V extends View> {

    void to(Running<V> fresh);
  }

  private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

  /** How long a consumer may take to come to a given position, a short way off. */
  private static final Duration MEETING = Duration.ofSeconds(30);

  /** Whoever waits for their turn looks so often whether they are to stop. */
  private static final Duration WAITS = Duration.ofMillis(100);

  private final ViewStore<V> store;
  private final IntFunction<Running<V>> opener;
  private final Switch<V> switched;
  private final Duration grace;
  private final Semaphore turns;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Whoever asks again while the last readers of a replaced build leave waits until they have. */
  private final ReentrantLock oneRun = new ReentrantLock();

  /** Whether this store is the one whose turn it is; of the thread that runs alone. */
  private boolean mine;

  private volatile @Nullable Running<V> beside;
  private volatile @Nullable Rebuild rebuild;
  private volatile @Nullable Compared compared;

  /**
   * @param turns of all stores: one build beside the one that is read is enough for the memory of a
   *     small hub
   */
  Rebuilding(
      ViewStore<V> store,
      IntFunction<Running<V>> opener,
      Switch<V> switched,
      Duration grace,
      Semaphore turns) {
    this.turns = turns;
    this.store = store;
    this.opener = opener;
    this.switched = switched;
    this.grace = grace;
  }

  boolean underWay() {
    var known = rebuild;
    return known != null && known.state().underWay();
  }

  /** Shown from now on, before {@link #run} has opened anything. */
  void begin(int build, long target) {
    rebuild = Rebuild.begun(build, target);
  }

  Optional<Rebuild> report() {
    var known = rebuild;
    var building = beside;
    return known != null && building != null
        ? Optional.of(known.at(building.view().position(), building.consumer().halt()))
        : Optional.ofNullable(known);
  }

  Optional<Compared> compared() {
    return Optional.ofNullable(compared);
  }

  void stop() {
    stopped.countDown();
    var building = beside;
    if (building != null) {
      building.consumer().stop();
    }
  }

  void run(Running<V> old) {
    oneRun.lock();
    try {
      if (isMyTurn()) {
        build(old);
      }
    } finally {
      endTurn();
      oneRun.unlock();
    }
  }

  /** Waits for it; false where the hub is stopped first. */
  private boolean isMyTurn() {
    try {
      while (!turns.tryAcquire(WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
        if (stopped.getCount() == 0) {
          abandon(Stage.STOPPED, "stopped");
          return false;
        }
      }
      mine = true;
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void endTurn() {
    if (mine) {
      mine = false;
      turns.release();
    }
  }

  private void build(Running<V> old) {
    var build = old.build() + 1;
    try {
      store.drop(build);
      var fresh = opener.apply(build);
      beside = fresh;
      fresh.consumer().start();
      if (stopped.getCount() == 0) {
        fresh.consumer().stop();
      }
      awaitCaughtUp(fresh.consumer());
      replace(old, fresh);
    } catch (CancellationException _) {
      abandon(Stage.STOPPED, "stopped");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException failure) {
      log.error("Rebuild of view {} failed: {}", store.name(), Halt.reason(failure));
      abandon(Stage.FAILED, Halt.reason(failure));
    }
  }

  /** One that stands halted, perhaps for long, keeps no other store waiting. */
  private void awaitCaughtUp(Consumer consumer) throws InterruptedException, ExecutionException {
    while (true) {
      try {
        consumer.caughtUp().get(WAITS.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException _) {
        if (consumer.halt().isPresent()) {
          endTurn();
        }
      }
    }
  }

  private void replace(Running<V> old, Running<V> fresh)
      throws InterruptedException, ExecutionException {
    note(Stage.COMPARING);
    try {
      meet(old, fresh);
      store.switchTo(fresh.build());
      switched.to(fresh);
      note(Stage.SWITCHED);
      beside = null;
    } finally {
      fresh.consumer().release();
      old.consumer().release();
    }
    old.consumer().stop();
    // It folds nothing any more: no other store waits until its last readers have gone.
    endTurn();
    // Those who asked for the old build just before are still reading it.
    var _ = stopped.await(grace.toNanos(), TimeUnit.NANOSECONDS);
    old.view().close();
    store.drop(old.build());
  }

  /** Brings both builds to one position and compares them, unless one of them stands halted. */
  private void meet(Running<V> old, Running<V> fresh)
      throws InterruptedException, ExecutionException {
    try {
      var place = Math.max(held(old, 0), held(fresh, 0));
      held(old, place);
      held(fresh, place);
      var comparison = store.compare(old.view(), fresh.view());
      compared = Compared.of(comparison, place);
      log.info(
          "View {}: build {} compared with {} at position {}: {} documents, {} differ",
          store.name(),
          fresh.build(),
          old.build(),
          place,
          comparison.documents(),
          comparison.differing());
    } catch (TimeoutException _) {
      log.warn("View {}: builds could not meet, so they are not compared", store.name());
    }
  }

  private long held(Running<V> running, long position)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (running.consumer().halt().isPresent()) {
      throw new TimeoutException("halted");
    }
    return running.consumer().holdAt(position).get(MEETING.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void abandon(Stage stage, String reason) {
    var known = rebuild;
    if (known != null) {
      rebuild = known.ended(stage, reason);
    }
    var building = beside;
    beside = null;
    if (building != null) {
      building.close();
      store.drop(building.build());
    }
  }

  private void note(Stage stage) {
    report().ifPresent(now -> rebuild = now.in(stage));
  }
}
