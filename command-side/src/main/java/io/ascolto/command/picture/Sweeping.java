package io.ascolto.command.picture;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Sweeps away, at the start and once an hour, the pictures that nobody can see any more. */
@Component
class Sweeping implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final Duration APART = Duration.ofHours(1);

  private final Pictures pictures;
  private Disposable sweeping = Disposables.disposed();

  Sweeping(Pictures pictures) {
    this.pictures = pictures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var blocking = Schedulers.fromExecutor(task -> Thread.ofVirtual().name("sweep").start(task));
    sweeping =
        Flux.interval(Duration.ZERO, APART)
            .onBackpressureDrop()
            .publishOn(blocking, 1)
            .subscribe(_ -> sweep());
  }

  private void sweep() {
    try {
      pictures.sweep();
    } catch (RuntimeException failed) {
      LOG.warn("Unused pictures could not be deleted; it is tried again: {}", failed.toString());
    }
  }

  @Override
  public void destroy() {
    sweeping.dispose();
  }
}
