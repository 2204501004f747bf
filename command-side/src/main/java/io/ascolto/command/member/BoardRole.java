package io.ascolto.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleGiven;
import io.ascolto.events.member.BoardRoleEvent.BoardRoleTaken;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** What one member is to one board. */
class BoardRole {

  @AggregateIdentifier private BoardRoleStream id;
  private Optional<Role> role = Optional.empty();

  BoardRole() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome give(GiveBoardRole command, Trusted trusted) {
    trusted.check(command.member(), command.board());
    if (role.equals(Optional.of(command.role()))) {
      return Outcome.UNCHANGED;
    }
    apply(
        new BoardRoleGiven(
            command.member().toString(),
            command.board(),
            role.map(Role::name),
            command.role().name()));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome take(TakeBoardRole command) {
    if (role.isEmpty()) {
      return Outcome.UNCHANGED;
    }
    apply(new BoardRoleTaken(command.member().toString(), command.board(), role.get().name()));
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(BoardRoleGiven event) {
    id = new BoardRoleStream(MemberId.of(event.memberId()), event.board());
    role = Optional.of(Role.valueOf(event.to()));
  }

  @EventSourcingHandler
  void on(BoardRoleTaken event) {
    role = Optional.empty();
  }
}
