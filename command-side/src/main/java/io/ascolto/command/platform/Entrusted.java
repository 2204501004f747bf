package io.ascolto.command.platform;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody with further roles, each on one board alone. */
public record Entrusted(Actor actor, Map<String, Role> boardRoles, Optional<Role> here)
    implements Actor {

  public Entrusted {
    boardRoles = Map.copyOf(boardRoles);
  }

  /** Who sends something that is about no board, as far as is known yet. */
  public Entrusted(Actor actor, Map<String, Role> boardRoles) {
    this(actor, boardRoles, Optional.empty());
  }

  @Override
  public MemberId member() {
    return actor.member();
  }

  @Override
  public Role role() {
    return actor.role();
  }

  @Override
  public Set<Scope> scopes() {
    return actor.scopes();
  }

  @Override
  public String getName() {
    return actor.getName();
  }
}
