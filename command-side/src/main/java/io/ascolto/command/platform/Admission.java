package io.ascolto.command.platform;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs commands on virtual threads: so many are decided at once, so many wait, and one more is
 * refused at the door, where refusing costs nothing.
 */
final class Admission implements Executor {

  private final Semaphore deciding;
  private final int most;
  private final AtomicInteger admitted = new AtomicInteger();

  Admission(int decidedAtOnce, int mayWait) {
    this.deciding = new Semaphore(decidedAtOnce);
    this.most = decidedAtOnce + mayWait;
  }

  @Override
  public void execute(Runnable command) {
    if (admitted.incrementAndGet() > most) {
      admitted.decrementAndGet();
      throw new Overloaded("Too many commands are waiting");
    }
    Thread.ofVirtual().name("command").start(() -> decide(command));
  }

  private void decide(Runnable command) {
    try {
      deciding.acquireUninterruptibly();
      try {
        command.run();
      } finally {
        deciding.release();
      }
    } finally {
      admitted.decrementAndGet();
    }
  }
}
