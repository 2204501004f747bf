package io.ascolto.query.platform.documents;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps flushes and writes of all builds of the store apart. */
final class Gate {

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final DocumentsFlush flush;

  Gate(DocumentsFlush flush) {
    this.flush = flush;
  }

  void write(Runnable writes) {
    lock.readLock().lock();
    try {
      writes.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Between batches: what waits to be made durable lies in memory, and must not grow for long. */
  void flushWhenDue() {
    if (flush.isDue()) {
      flush();
    }
  }

  void flush() {
    lock.writeLock().lock();
    try {
      flush.commit();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
