package io.ascolto.command.notice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.notice.HearingEvent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** What one member said that they want to hear of one thing. */
class Hearing {

  @AggregateIdentifier private HearingStream id;
  private Optional<HearingEvent> last = Optional.empty();

  Hearing() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome follow(FollowIdea command) {
    return say(command.said(), Optional.empty());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome follow(FollowBoard command) {
    return say(command.said(), Optional.of(command.usual()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome choose(ChooseWay command) {
    return say(command.said(), Optional.of(command.usual()));
  }

  /**
   * @param usual what holds for whoever said nothing
   */
  private Outcome say(HearingEvent event, Optional<HearingEvent> usual) {
    if (last.or(() -> usual).equals(Optional.of(event))) {
      return Outcome.UNCHANGED;
    }
    apply(event);
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(HearingEvent event) {
    id = HearingStream.of(event);
    last = Optional.of(event);
  }
}
