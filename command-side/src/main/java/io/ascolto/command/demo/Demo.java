package io.ascolto.command.demo;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.demo.AskDemo.Standing;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.demo.DemoEvent;
import io.ascolto.events.demo.DemoEvent.DemoArchived;
import io.ascolto.events.demo.DemoEvent.DemoBegun;
import io.ascolto.events.demo.DemoEvent.DemoLoaded;
import io.ascolto.events.demo.DemoEvent.DemoRemoved;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A made-up company with a year behind it, for somebody who wants to look around first. */
class Demo {

  static final String STREAM = "demo";

  @AggregateIdentifier private String id = STREAM;
  private int loads;
  private Optional<Standing> standing = Optional.empty();

  Demo() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome begin(BeginDemo command, EmptyHub hub) {
    if (standing.filter(present -> !present.whole()).isPresent()) {
      return Outcome.DONE;
    }
    if (!hub.hasNoBoard()) {
      throw Rejection.conflict(
              "demo.hub-in-use", "The demo is for an empty hub; this one has a board already")
          .asException();
    }
    apply(new DemoBegun(loads + 1, command.day().toString(), command.language()));
    return Outcome.CREATED;
  }

  @CommandHandler
  Outcome finish(FinishDemo command) {
    standing
        .filter(present -> !present.whole())
        .ifPresent(present -> apply(new DemoLoaded(present.load())));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome putAway(PutAwayDemo command) {
    standing.ifPresent(present ->
        apply(
            command.destroyed()
                ? new DemoRemoved(present.load())
                : new DemoArchived(present.load())));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  @Nullable Standing tell(AskDemo command) {
    return standing.orElse(null);
  }

  @EventSourcingHandler
  void on(DemoEvent event) {
    id = STREAM;
    loads = event.load();
    standing =
        switch (event) {
          case DemoBegun begun ->
              Optional.of(
                  new Standing(
                      begun.load(), LocalDate.parse(begun.day()), begun.language(), false));
          case DemoLoaded loaded ->
              standing.map(now -> new Standing(loaded.load(), now.day(), now.language(), true));
          case DemoRemoved _, DemoArchived _ -> Optional.empty();
        };
  }
}
