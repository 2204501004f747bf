package io.ascolto.query.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds a consumer's thread at a position, and lets it rest until something is asked of it. */
final class Brake {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private volatile long ceiling = Long.MAX_VALUE;
  private volatile boolean stopping;
  private CompletableFuture<Long> held = new CompletableFuture<>();

  /** Nothing past this position is to be folded. */
  long ceiling() {
    return ceiling;
  }

  boolean stopping() {
    return stopping;
  }

  /** Done when the thread came to this position, or was past it, and waits there. */
  CompletableFuture<Long> holdAt(long position) {
    lock.lock();
    try {
      ceiling = position;
      held = new CompletableFuture<>();
      asked.signalAll();
      return held;
    } finally {
      lock.unlock();
    }
  }

  void release() {
    ceiling = Long.MAX_VALUE;
    wake();
  }

  void stop() {
    stopping = true;
    wake();
  }

  /** Whoever waits for the thread to come to a position waits no longer. */
  void cancel() {
    promise().cancel(false);
  }

  void arrived(long position, Duration limit) {
    promise().complete(position);
    rest(limit);
  }

  /** Waits until the limit or until something is asked, but not when asked to stop. */
  @SuppressWarnings("WaitNotInLoop") // too early does no harm
  void rest(Duration limit) {
    lock.lock();
    try {
      if (!stopping) {
        var _ = asked.await(limit.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Long> promise() {
    lock.lock();
    try {
      return held;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      asked.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
