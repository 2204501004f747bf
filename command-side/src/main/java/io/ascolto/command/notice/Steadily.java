package io.ascolto.command.notice;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one thing again and again on a thread of its own, for as long as the hub runs. */
final class Steadily implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Steadily.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

  /** A letter on its way is not torn up. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

  interface Step {

    /** True where there is more to be done at once. It blocks. */
    boolean take() throws Exception;
  }

  private final String name;
  private final Duration apart;
  private final Step step;
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param apart how long it rests when there is nothing to do
   */
  Steadily(String name, Duration apart, Step step) {
    this.name = name;
    this.apart = apart;
    this.step = step;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  // Whatever goes wrong is tried again: nobody else would begin this thread anew.
  @SuppressWarnings("CatchingUnchecked")
  private void run() {
    while (running) {
      try {
        if (!step.take()) {
          pause(apart);
        }
      } catch (Exception | Error failure) {
        LOG.warn("{} goes on after a failure: {}", name, failure.toString());
        pause(AFTER_A_FAILURE);
      }
    }
  }

  private void pause(Duration length) {
    if (running) {
      LockSupport.parkNanos(length.toNanos());
    }
  }

  @Override
  public void stop() {
    running = false;
    var working = thread;
    if (working == null) {
      return;
    }
    LockSupport.unpark(working);
    try {
      working.join(LONGEST_STEP);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
