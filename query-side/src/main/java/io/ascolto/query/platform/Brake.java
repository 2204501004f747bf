package io.ascolto.query.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a consumer's thread to stop, to hold at a position or to go on, and wakes it to hear. */
final class Brake {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean stopping;
  private volatile long ceiling = Long.MAX_VALUE;
  private CompletableFuture<Long> held = new CompletableFuture<>();
  private long calls;

  boolean stopping() {
    return stopping;
  }

  /** The position not to be passed. */
  long ceiling() {
    return ceiling;
  }

  void stop() {
    stopping = true;
    wake();
  }

  /** Done when the thread stands there, or further on where it was further on already. */
  CompletableFuture<Long> holdAt(long position) {
    lock.lock();
    try {
      held = new CompletableFuture<>();
      ceiling = position;
      return held;
    } finally {
      wake();
      lock.unlock();
    }
  }

  void release() {
    ceiling = Long.MAX_VALUE;
    wake();
  }

  /** The thread stands; asked again, because it may have been told to go on in between. */
  void standing(long position) {
    lock.lock();
    try {
      if (position >= ceiling) {
        held.complete(position);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nobody will stand any more. */
  void released() {
    lock.lock();
    try {
      held.cancel(false);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the limit or the next call, but not when asked to stop. */
  void pause(Duration limit) {
    lock.lock();
    try {
      var heard = calls;
      var rest = limit.toNanos();
      while (!stopping && heard == calls && rest > 0) {
        rest = changed.awaitNanos(rest);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      calls++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
