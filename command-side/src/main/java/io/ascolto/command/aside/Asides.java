package io.ascolto.command.aside;

import io.ascolto.command.aside.AsideTable.Ballot;
import io.ascolto.command.aside.AsideTable.Row;
import io.ascolto.command.aside.AsideTable.State;
import io.ascolto.command.platform.Commands;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries out decisions to set votes aside, and their reversals: one ballot after the other. Every
 * step may be done twice; what a stop interrupts goes on at the next start.
 */
@Component
class Asides implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Asides.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Some at a time: others' commands want their turn, too. */
  private static final int TOGETHER = 32;

  private final AsideTable table;
  private final Standing votes;
  private final Commands commands;
  private final InstantSource time = InstantSource.system();
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("asides").factory());
  private volatile boolean stopping;

  Asides(AsideTable table, Standing votes, Commands commands) {
    this.table = table;
    this.votes = votes;
    this.commands = commands;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    table.forgetUndecided();
    table.all().stream()
        .filter(row -> row.state() == State.SETTING || row.state() == State.TAKING)
        .forEach(row -> carryOut(row.id()));
  }

  /** Done soon after this returns. */
  void carryOut(UUID id) {
    queue.execute(() -> {
      try {
        table.find(id).ifPresent(this::carryOut);
      } catch (CancellationException _) {
        // Done at the next start.
      } catch (RuntimeException failure) {
        LOG.error("A decision about votes could not be carried out; it is tried again", failure);
        CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, queue).execute(() -> carryOut(id));
      }
    });
  }

  private void carryOut(Row decision) {
    table.decidedAt(decision.id(), time.instant());
    switch (decision.state()) {
      case SETTING -> set(decision.id());
      case TAKING -> take(decision.id());
      case SET, TAKEN -> {
        // Is done.
      }
    }
  }

  private void set(UUID id) {
    each(
        table.votes(id, false),
        vote -> votes.setAside(vote.idea(), vote.member(), id.toString()),
        (vote, wasOne) -> {
          if (wasOne) {
            table.mark(id, vote, true);
          } else {
            table.drop(id, vote);
          }
        });
    var byIdea =
        table.votes(id, true).stream()
            .collect(Collectors.groupingBy(Ballot::idea, Collectors.counting()));
    byIdea.forEach(
        (idea, count) -> commands.send(new TellSetAside(id, idea, count.intValue())).join());
    table.done(id, State.SET);
  }

  private void take(UUID id) {
    each(
        table.votes(id, true),
        vote -> votes.takeBackIn(vote.idea(), vote.member(), id.toString()),
        (vote, _) -> table.mark(id, vote, false));
    for (var idea : table.ideas(id)) {
      commands.send(new TellTakenBackIn(id, idea)).join();
    }
    table.done(id, State.TAKEN);
  }

  private interface Then<T> {

    void with(Ballot vote, T answer);
  }

  private <T> void each(
      List<Ballot> all, Function<Ballot, CompletableFuture<T>> act, Then<T> then) {
    for (var from = 0; from < all.size(); from += TOGETHER) {
      if (stopping) {
        throw new CancellationException("The hub stops");
      }
      var some = all.subList(from, Math.min(all.size(), from + TOGETHER));
      var sent = some.stream().map(act).toList();
      for (var i = 0; i < some.size(); i++) {
        then.with(some.get(i), sent.get(i).join());
      }
    }
  }

  /** Ends between two steps, while all that they need is still open; the rest is done again. */
  @Override
  public void close() {
    stopping = true;
    queue.shutdown();
    try {
      if (!queue.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Votes are still being set aside; it goes on at the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
