package io.ascolto.command.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.privacy.PrivacyEvent.WordsDestroyed;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** One time at which keys were destroyed. */
class Destruction {

  @AggregateIdentifier private DestructionStream id;
  private boolean told;

  Destruction() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome tell(TellDestroyed command) {
    if (!told) {
      apply(new WordsDestroyed(command.destruction().toString(), command.ideas()));
    }
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(WordsDestroyed event) {
    id = new DestructionStream(UUID.fromString(event.destructionId()));
    told = true;
  }
}
