package io.ascolto.command.retention;

import io.ascolto.command.platform.Retained;
import io.ascolto.command.platform.Retained.Effect;
import io.ascolto.events.privacy.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Applies each rule once a day; what was missed while the hub stood still, soon after a start. */
@Component
class Retentions implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Retentions.class);
  private static final Duration BETWEEN_RUNS = Duration.ofDays(1);
  private static final Duration LOOKING = Duration.ofMinutes(10);

  /**
   * @param kept empty: without end
   * @param ranAt empty where it was not applied yet
   * @param nextRun empty where there is nothing to be applied
   * @param due what the next run does
   */
  record Report(
      RetentionRule rule,
      Optional<Duration> kept,
      Optional<Instant> ranAt,
      List<Effect> did,
      Optional<Instant> nextRun,
      List<Effect> due,
      boolean lacksMail) {}

  private final List<Retained> retained;
  private final RetentionTable table;
  private final InstantSource time;
  private Disposable looking = Disposables.disposed();

  @Autowired
  Retentions(List<Retained> retained, RetentionTable table) {
    this(retained, table, InstantSource.system());
  }

  Retentions(List<Retained> retained, RetentionTable table, InstantSource time) {
    this.retained = retained.stream().sorted(Comparator.comparing(Retained::rule)).toList();
    this.table = table;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var blocking =
        Schedulers.fromExecutor(task -> Thread.ofVirtual().name("retention").start(task));
    looking =
        Flux.interval(Duration.ofMinutes(1), LOOKING)
            .onBackpressureDrop()
            .publishOn(blocking, 1)
            .subscribe(_ -> runDue());
  }

  /** In the order of the rules. It blocks, as all here. */
  List<Report> reports() {
    return retained.stream().map(one -> report(one, table.kept(one.rule()))).toList();
  }

  /** What it would be if it were kept for so long. */
  Report foreseen(RetentionRule rule, Optional<Duration> kept) {
    return report(of(rule), kept);
  }

  private Report report(Retained one, Optional<Duration> kept) {
    var last = table.last(one.rule(), time.instant());
    var next = kept.map(_ -> later(last.at().plus(BETWEEN_RUNS), time.instant()));
    return new Report(
        one.rule(),
        kept,
        Optional.of(last.at()).filter(_ -> !last.did().isEmpty()),
        last.did(),
        next,
        next.map(at -> one.due(at, kept.orElseThrow())).orElse(List.of()),
        one.lacksMail());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Each that was not applied for a day. */
  void runDue() {
    for (var one : retained) {
      try {
        var last = table.last(one.rule(), time.instant());
        if (!last.at().plus(BETWEEN_RUNS).isAfter(time.instant())) {
          run(one, last.at());
        }
      } catch (RuntimeException failure) {
        LOG.error("{} could not be applied; it is tried again tomorrow", one.rule(), failure);
      }
    }
  }

  /** Applies one at once. */
  Report run(RetentionRule rule) {
    var one = of(rule);
    run(one, table.last(rule, time.instant()).at());
    return report(one, table.kept(rule));
  }

  private void run(Retained one, Instant lastRun) {
    var now = time.instant();
    if (!table.take(one.rule(), lastRun, now)) {
      return;
    }
    var did = table.kept(one.rule()).map(kept -> one.clear(now, kept)).orElse(List.of());
    table.did(one.rule(), did);
    LOG.info("{} was applied: {}", one.rule(), did);
  }

  private Retained of(RetentionRule rule) {
    return retained.stream().filter(one -> one.rule() == rule).findFirst().orElseThrow();
  }

  @Override
  public void destroy() {
    looking.dispose();
  }
}
