package io.ascolto.query.platform;

import io.ascolto.query.platform.ViewReport.Rebuild;
import io.ascolto.query.platform.ViewReport.Rebuild.Stage;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The builds of one store: the one that is read, and at most one being built beside it. */
final class Builds<V extends View> {

  private static final Logger log = LoggerFactory.getLogger(Builds.class);

  private final ViewStore<V> store;
  private final Feed feed;
  private final Pace pace;
  private final LongConsumer listener;
  private final Waiters waiters = new Waiters();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Running<V> current;
  private volatile @Nullable Running<V> next;
  private volatile @Nullable Rebuild rebuild;
  private volatile ViewReport.@Nullable Compared compared;
  private volatile boolean first;
  private @Nullable Thread builder;

  Builds(ViewStore<V> store, Feed feed, Pace pace, LongConsumer listener) {
    this.store = store;
    this.feed = feed;
    this.pace = pace;
    this.listener = listener;
  }

  void start() {
    var build = store.currentBuild();
    first = build == 0;
    if (!first) {
      // What a stop in the middle of a rebuild, or just after one, left behind.
      store.drop(build + 1);
      store.drop(build - 1);
    }
    var running = opened(first ? 1 : build);
    current = running;
    waiters.visible(running.view().position());
    running.consumer().start();
    if (first) {
      inBackground(() -> settle(running));
    }
  }

  void stop() {
    stopped.countDown();
    var beside = next;
    if (beside != null) {
      beside.consumer().stop();
    }
    var reading = current;
    if (reading != null) {
      reading.consumer().stop();
    }
    join();
    if (reading != null) {
      reading.view().close();
    }
  }

  V view() {
    return reading().view();
  }

  Waiters waiters() {
    return waiters;
  }

  ViewReport report(long head) {
    var reading = reading();
    var position = reading.view().position();
    return new ViewReport(
        store.name(),
        store.shape(),
        reading.build(),
        reading.consumer().state(),
        position,
        Math.max(0, head - position),
        reading.consumer().halt(),
        rebuildReport(),
        Optional.ofNullable(compared));
  }

  /** Starts a rebuild, unless one is under way: then that one is the answer. */
  void rebuild() {
    lock.lock();
    try {
      var known = rebuild;
      if (first || stopped.getCount() == 0 || (known != null && known.state().underWay())) {
        return;
      }
      rebuild = Rebuild.begun(reading().build() + 1, feed.head());
      inBackground(this::buildBeside);
    } finally {
      lock.unlock();
    }
  }

  private Running<V> reading() {
    var reading = current;
    if (reading == null) {
      throw new IllegalStateException("Views are read before they were started");
    }
    return reading;
  }

  private Optional<Rebuild> rebuildReport() {
    var known = rebuild;
    var beside = next;
    return known != null && beside != null
        ? Optional.of(known.at(beside.view().position(), beside.consumer().halt()))
        : Optional.ofNullable(known);
  }

  /** A view past the end of the log was made from another log, and is made anew from this one. */
  private Running<V> opened(int build) {
    var running = run(build);
    if (running.view().position() <= feed.head()) {
      return running;
    }
    log.warn("View {} is ahead of the log and is built anew", store.name());
    running.view().close();
    store.drop(build);
    return run(build);
  }

  private Running<V> run(int build) {
    var view = store.open(build);
    var name = store.name() + "-" + build;
    return new Running<>(
        build, view, new Consumer(name, view, feed, pace, position -> applied(view, position)));
  }

  private void applied(V view, long position) {
    var reading = current;
    if (reading != null && reading.view() == view) {
      waiters.visible(position);
      listener.accept(position);
    }
  }

  /** The first build of a shape becomes the one that a restart opens once it is whole. */
  private void settle(Running<V> running) {
    try {
      running.consumer().caughtUp().get();
      store.switchTo(running.build());
      store.drop(0);
      first = false;
      log.info("View {} is built: shape {}", store.name(), store.shape());
    } catch (CancellationException _) {
      log.info("View {} goes on being built after the next start", store.name());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException failure) {
      log.error("View {} could not be put in place: {}", store.name(), Halt.reason(failure));
    }
  }

  private void buildBeside() {
    var build = reading().build() + 1;
    try {
      store.drop(build);
      var beside = run(build);
      next = beside;
      beside.consumer().start();
      if (stopped.getCount() == 0) {
        beside.consumer().stop();
      }
      beside.consumer().caughtUp().get();
      replace(reading(), beside);
    } catch (CancellationException _) {
      abandon(Stage.STOPPED, "stopped");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException failure) {
      log.error("Rebuild of view {} failed: {}", store.name(), Halt.reason(failure));
      abandon(Stage.FAILED, Halt.reason(failure));
    }
  }

  private void replace(Running<V> old, Running<V> fresh)
      throws InterruptedException, ExecutionException {
    note(Stage.COMPARING);
    try {
      Meeting.of(store, old, fresh).ifPresent(found -> compared = found);
      store.switchTo(fresh.build());
      current = fresh;
      waiters.visible(fresh.view().position());
      note(Stage.SWITCHED);
      next = null;
      fresh.consumer().release();
    } finally {
      old.consumer().release();
    }
    old.consumer().stop();
    var _ = stopped.await(pace.grace().toNanos(), TimeUnit.NANOSECONDS);
    old.view().close();
    store.drop(old.build());
  }

  private void abandon(Stage stage, String reason) {
    var known = rebuild;
    if (known != null) {
      rebuild = known.ended(stage, reason);
    }
    var beside = next;
    next = null;
    if (beside != null) {
      beside.consumer().stop();
      beside.view().close();
      store.drop(beside.build());
    }
  }

  private void note(Stage stage) {
    var known = rebuildReport();
    known.ifPresent(now -> rebuild = now.in(stage));
  }

  private void inBackground(Runnable work) {
    builder = Thread.ofPlatform().name("build-" + store.name()).daemon().start(work);
  }

  private void join() {
    var working = builder;
    if (working == null) {
      return;
    }
    try {
      working.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
