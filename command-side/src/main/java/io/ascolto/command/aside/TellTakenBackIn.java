package io.ascolto.command.aside;

import io.ascolto.events.idea.IdeaId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says of one idea that its votes count again, once they do. */
record TellTakenBackIn(UUID aside, IdeaId idea) {

  @TargetAggregateIdentifier
  AsideStream stream() {
    return new AsideStream(aside);
  }
}
