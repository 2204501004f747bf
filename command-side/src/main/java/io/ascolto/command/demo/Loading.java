package io.ascolto.command.demo;

import io.ascolto.command.platform.Lanes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Performs a year: people first, then boards, then ideas in order, then what became of each. */
final class Loading {

  private final Year year;
  private final DemoIntake intake;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<Optional<Throwable>> failure =
      new AtomicReference<>(Optional.empty());
  private final Lanes lanes = new Lanes();

  Loading(Year year, DemoIntake intake) {
    this.year = year;
    this.intake = intake;
    this.total = year.acts().count();
  }

  long done() {
    return done.get();
  }

  long total() {
    return total;
  }

  /** The first failure; nothing is begun after it. */
  Optional<Throwable> failure() {
    return failure.get();
  }

  void run(Runnable finish) {
    year.arrivals().forEach(acts -> perform(acts.getFirst(), acts));
    lanes.drain();
    perform("boards", year.boards());
    lanes.drain();
    perform("ideas", year.submissions());
    lanes.drain();
    year.lives().forEach(life -> perform(life.submission().idea(), life.acts()));
    lanes.drain();
    if (failure().isEmpty()) {
      try {
        finish.run();
      } catch (RuntimeException broken) {
        ended(broken);
      }
    }
  }

  private void perform(Object lane, List<? extends Act> acts) {
    acts.forEach(act -> lanes.after(lane, () -> perform(act), this::ended));
  }

  private CompletableFuture<?> perform(Act act) {
    return failure().isPresent() ? CompletableFuture.completedFuture(null) : intake.perform(act);
  }

  private void ended(@Nullable Throwable broken) {
    if (broken == null) {
      done.incrementAndGet();
    } else {
      failure.compareAndSet(Optional.empty(), Optional.of(broken));
    }
  }
}
