package io.ascolto.command.platform;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The position up to which the log is on disk; it only grows, and waiting for it costs nothing. */
final class DurableHead {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long position;

  long position() {
    return position;
  }

  void advanceTo(long reached) {
    lock.lock();
    try {
      if (reached > position) {
        position = reached;
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  void awaitPast(long known, Duration limit) throws InterruptedException {
    lock.lock();
    try {
      var left = limit.toNanos();
      while (position <= known && left > 0) {
        left = advanced.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
