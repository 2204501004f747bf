package io.ascolto.command.aside;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.aside.AsideEvent;
import io.ascolto.events.aside.AsideEvent.AsideDecided;
import io.ascolto.events.aside.AsideEvent.AsideReversed;
import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** One decision to set votes aside: why, on which ideas, and whether it was reversed. */
class Aside {

  @AggregateIdentifier private AsideStream id;
  private Optional<AsideDecided> decided = Optional.empty();
  private Optional<String> reversedBy = Optional.empty();
  private final Set<String> told = new HashSet<>();

  Aside() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(DecideAside command, Vault vault) {
    if (decided.isPresent()) {
      throw Rejection.conflict("aside.known", "There is a decision with this id already")
          .asException();
    }
    var by = command.by().toString();
    apply(
        new AsideDecided(
            command.aside().toString(), command.board(), by, vault.seal(by, command.reason())));
    return Outcome.CREATED;
  }

  @CommandHandler
  Outcome reverse(ReverseAside command) {
    if (reversedBy.isPresent()) {
      return Outcome.UNCHANGED;
    }
    apply(new AsideReversed(command.aside().toString(), command.by().toString()));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome tell(TellSetAside command, Vault vault) {
    var why = decided.orElseThrow();
    var idea = command.idea().toString();
    if (told.contains(idea)) {
      return Outcome.UNCHANGED;
    }
    var reason = vault.open(why.reason()).orElse("");
    apply(
        new VotesSetAside(
            why.asideId(), idea, why.byId(), command.votes(), vault.seal(why.byId(), reason)));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome tell(TellTakenBackIn command) {
    var idea = command.idea().toString();
    if (!told.contains(idea)) {
      return Outcome.UNCHANGED;
    }
    apply(new VotesTakenBackIn(command.aside().toString(), idea, reversedBy.orElseThrow()));
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(AsideEvent event) {
    id = new AsideStream(UUID.fromString(event.asideId()));
    switch (event) {
      case AsideDecided why -> decided = Optional.of(why);
      case AsideReversed reversed -> reversedBy = Optional.of(reversed.byId());
      case VotesSetAside set -> told.add(set.ideaId());
      case VotesTakenBackIn taken -> told.remove(taken.ideaId());
    }
  }
}
