package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  @Test
  void whatDoesNotFitIsRefusedAtTheDoor() throws Exception {
    var admission = new Admission(2, 3);
    var begun = new Semaphore(0);
    var held = new CountDownLatch(1);
    var ended = new CountDownLatch(5);
    for (var i = 0; i < 5; i++) {
      admission.execute(() -> {
        begun.release();
        awaits(held);
        ended.countDown();
      });
    }

    assertThat(begun.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    assertThat(begun.tryAcquire(1, 100, TimeUnit.MILLISECONDS)).isFalse();
    assertThatThrownBy(() -> admission.execute(() -> {})).isInstanceOf(Overloaded.class);

    held.countDown();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void commandsAreDecidedOnVirtualThreads() throws Exception {
    var threads = new ConcurrentLinkedQueue<Thread>();
    var ended = new CountDownLatch(1);
    new Admission(1, 0)
        .execute(() -> {
          threads.add(Thread.currentThread());
          ended.countDown();
        });

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(threads).allMatch(Thread::isVirtual);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
