package io.ascolto.command.retention;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.privacy.RetentionEvent.RetentionChosen;
import io.ascolto.events.privacy.RetentionRule;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** How long one thing is kept. */
class Retention {

  @AggregateIdentifier private RetentionStream id;
  private Optional<Integer> chosen = Optional.empty();

  Retention() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome choose(ChooseRetention command) {
    var days = command.days().orElse(0);
    if (chosen.or(() -> usual(command.rule())).equals(Optional.of(days))) {
      return Outcome.UNCHANGED;
    }
    apply(new RetentionChosen(command.rule().name(), days));
    return Outcome.DONE;
  }

  private static Optional<Integer> usual(RetentionRule rule) {
    return Optional.of(Term.of(rule).usual().orElse(0));
  }

  @EventSourcingHandler
  void on(RetentionChosen event) {
    id = new RetentionStream(RetentionRule.valueOf(event.rule()));
    chosen = Optional.of(event.days());
  }
}
