package io.ascolto.command.aside;

import io.ascolto.events.idea.IdeaId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says of one idea how many of its votes are set aside, once they are. */
record TellSetAside(UUID aside, IdeaId idea, int votes) {

  @TargetAggregateIdentifier
  AsideStream stream() {
    return new AsideStream(aside);
  }
}
