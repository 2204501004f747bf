package io.ascolto.command.demo;

import io.ascolto.command.demo.AskDemo.Standing;
import io.ascolto.command.demo.DemoReport.Brings;
import io.ascolto.command.demo.DemoReport.State;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.Rejection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Loads the demo; what a stop interrupted goes on at the next start and repeats nothing. */
@Component
class Demos implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Demos.class);

  private final Commands commands;
  private final DemoIntake intake;
  private final Removal removal;
  private final EventLog log;
  private final Story story = Story.read();

  /** Counted when somebody asks: telling a whole year takes a tenth of a start. */
  private final Supplier<Brings> brings =
      SingletonSupplier.of(
          () -> Brings.of(new Year(story, LocalDate.EPOCH, 1, Story.USUAL_LANGUAGE)));

  private final AtomicReference<Optional<Loading>> loading =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<Others>> others = new AtomicReference<>(Optional.empty());
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("demo").factory());
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("demo").start(task));

  Demos(Commands commands, DemoIntake intake, Removal removal, EventLog log) {
    this.commands = commands;
    this.intake = intake;
    this.removal = removal;
    this.log = log;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    standing().filter(demo -> !demo.whole()).subscribe(this::queue);
  }

  /** Refused unless the hub is empty. */
  Mono<DemoReport> begin(String language, Actor owner) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return commands
        .send(new BeginDemo(today, story.spoken(language)), owner)
        .then(standing())
        .filter(demo -> !demo.whole())
        .doOnNext(this::queue)
        .then(report());
  }

  /** Destroys it where nobody else has done anything since, else archives its boards. */
  Mono<DemoReport> remove(Actor owner) {
    return commands
        .permit(BeginDemo.class, owner)
        .then(report())
        .doOnNext(demo -> {
          if (demo.state() == State.LOADING) {
            throw Rejection.conflict("demo.loading", "The demo is being loaded; wait for it")
                .asException();
          }
        })
        .then(standing())
        .publishOn(blocking)
        .doOnNext(this::remove)
        .then(report());
  }

  private void remove(Standing demo) {
    if (others(demo).acted()) {
      removal.archive(year(demo));
    } else {
      removal.destroy(year(demo));
    }
    loading.set(Optional.empty());
    others.set(Optional.empty());
  }

  /** The people of a demo that is loaded whole; empty where there is none. */
  Mono<People> people() {
    return standing().filter(Standing::whole).map(demo -> new People(story, demo.load()));
  }

  Mono<DemoReport> report() {
    return standing()
        .publishOn(blocking)
        .map(this::report)
        .switchIfEmpty(Mono.fromSupplier(() -> report(State.NONE)).subscribeOn(blocking));
  }

  private DemoReport report(Standing demo) {
    if (demo.whole()) {
      return report(others(demo).acted() ? State.CHANGED : State.LOADED);
    }
    return loading
        .get()
        .map(now ->
            new DemoReport(
                now.failure().isPresent() ? State.FAILED : State.LOADING,
                now.done(),
                now.total(),
                brings.get(),
                List.of()))
        .orElseGet(() -> report(State.LOADING));
  }

  private DemoReport report(State state) {
    return new DemoReport(state, 0, 0, brings.get(), List.of());
  }

  private Others others(Standing demo) {
    return others
        .updateAndGet(known ->
            known.or(() ->
                Optional.of(
                    new Others(log, demo.load(), new People(story, demo.load()).everybody()))))
        .orElseThrow();
  }

  private Mono<Standing> standing() {
    return Mono.defer(() -> Mono.fromFuture(commands.ask(new AskDemo()))).ofType(Standing.class);
  }

  private Year year(Standing demo) {
    return new Year(story, demo.day(), demo.load(), demo.language());
  }

  private void queue(Standing demo) {
    var before = loading.get();
    var next = new Loading(year(demo), intake);
    // One that still runs goes on; one that failed is tried again.
    if (before.filter(running -> running.failure().isEmpty()).isEmpty()
        && loading.compareAndSet(before, Optional.of(next))) {
      queue.execute(() -> run(next));
    }
  }

  private void run(Loading now) {
    now.run(() -> commands.send(new FinishDemo()).join());
    now.failure()
        .ifPresentOrElse(
            why -> LOG.error("The demo could not be loaded", why),
            () -> loading.set(Optional.empty()));
  }

  @Override
  public void close() {
    queue.shutdownNow();
  }
}
