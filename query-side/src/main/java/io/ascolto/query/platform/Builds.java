package io.ascolto.query.platform;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The builds of one store: the one that is read, and at most one being built beside it. */
final class Builds<V extends View> {

  private static final Logger log = LoggerFactory.getLogger(Builds.class);

  private final ViewStore<V> store;
  private final Feed feed;
  private final Pace pace;
  private final Waiters waiters = new Waiters();
  private final Rebuilding<V> rebuilding;
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Running<V> current;

  /** Whether the shape's first build is not whole yet. */
  private volatile boolean first;

  private volatile boolean stopped;
  private @Nullable Thread builder;

  /**
   * @param turns of all stores, which are built anew one after the other
   */
  Builds(ViewStore<V> store, Feed feed, Pace pace, Semaphore turns) {
    this.store = store;
    this.feed = feed;
    this.pace = pace;
    this.rebuilding = new Rebuilding<>(store, this::open, this::show, pace.grace(), turns);
  }

  void start() {
    stopped = false;
    var build = store.currentBuild();
    first = build == 0;
    if (!first) {
      // What a stop in the middle of a rebuild, or just after one, left behind.
      store.drop(build + 1);
      store.drop(build - 1);
    }
    var running = ofThisLog(first ? 1 : build);
    show(running);
    running.consumer().start();
    if (first) {
      inBackground(() -> settle(running));
    }
  }

  void stop() {
    stopped = true;
    rebuilding.stop();
    var reading = current;
    if (reading != null) {
      reading.consumer().stop();
    }
    joinBuilder();
    // Another one, where a rebuild switched in the meantime.
    var last = current;
    if (last != null) {
      last.close();
    }
  }

  V view() {
    var reading = reading();
    if (first && !reading.consumer().caughtUp().isDone()) {
      throw new BeingBuilt(store.name(), reading.view().position(), feed.head());
    }
    return reading.view();
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
        state(reading.consumer()),
        position,
        Math.max(0, head - position),
        reading.consumer().halt(),
        rebuilding.report(),
        rebuilding.compared());
  }

  /** Starts a rebuild, unless one is under way: then that one is the answer. */
  void rebuild() {
    lock.lock();
    try {
      var reading = reading();
      if (!first && !stopped && !rebuilding.underWay()) {
        rebuilding.begin(reading.build() + 1, feed.head());
        inBackground(() -> rebuilding.run(reading));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Building also until the first build is put in place: only then may another begin. */
  private Consumer.State state(Consumer consumer) {
    var state = consumer.state();
    return first && state == Consumer.State.LIVE ? Consumer.State.BUILDING : state;
  }

  private Running<V> reading() {
    return Optional.ofNullable(current)
        .orElseThrow(() -> new IllegalStateException("Views are read before they were started"));
  }

  /** A view past the end of the log was made from another log, and is made anew from this one. */
  private Running<V> ofThisLog(int build) {
    var running = open(build);
    if (running.view().position() <= feed.head()) {
      return running;
    }
    log.warn("View {} is ahead of the log and is built anew", store.name());
    running.view().close();
    store.drop(build);
    return open(build);
  }

  private Running<V> open(int build) {
    var view = store.open(build);
    var name = store.name() + "-" + build;
    return new Running<>(
        build,
        view,
        new Consumer(name, view, new ReadAhead(feed), pace, position -> applied(view, position)));
  }

  private void show(Running<V> running) {
    current = running;
    waiters.visible(running.view().position());
  }

  private void applied(V view, long position) {
    var reading = current;
    if (reading != null && reading.view() == view) {
      waiters.visible(position);
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

  private void inBackground(Runnable work) {
    builder = Thread.ofPlatform().name("build-" + store.name()).daemon().start(work);
  }

  private void joinBuilder() {
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
