package io.ascolto.command.privacy;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that keys were destroyed, once they are.
 *
 * @param ideas ids of those of whose words some were among them
 */
public record TellDestroyed(UUID destruction, List<String> ideas) {

  @TargetAggregateIdentifier
  DestructionStream stream() {
    return new DestructionStream(destruction);
  }
}
