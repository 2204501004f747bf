package io.ascolto.command.platform;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who sends a command. Never taken from a body: it is what sign-in or an API key says. */
public interface Actor extends Principal {

  MemberId member();

  Role role();

  /** What a key was made for; whoever has signed in is not narrowed. */
  default Set<Scope> scopes() {
    return Scope.ALL;
  }

  /** Further roles, each on one board alone, by its slug. */
  default Map<String, Role> boardRoles() {
    return Map.of();
  }

  /** That on the board of which a request is. */
  default Optional<Role> here() {
    return Optional.empty();
  }

  /** The same one, in what they send about a board. */
  default Actor on(String board) {
    return Optional.ofNullable(boardRoles().get(board))
        .<Actor>map(role -> new Entrusted(this, boardRoles(), Optional.of(role)))
        .orElse(this);
  }

  /** The one question about what somebody may: a role of theirs and a scope have to allow it. */
  default boolean may(Permission permission) {
    return hasRoleFor(permission) && scopes().contains(Scope.of(permission));
  }

  private boolean hasRoleFor(Permission permission) {
    return role().may(permission) || here().filter(role -> role.mayOnBoard(permission)).isPresent();
  }

  /** Whether on any board at all. */
  default boolean maySomewhere(Permission permission) {
    return may(permission)
        || boardRoles().keySet().stream().anyMatch(board -> on(board).may(permission));
  }

  /** As whom boards see them: a key that was not made for what the team reads is no one of it. */
  default Role seenAs() {
    var team = may(Permission.SEE_TEAM);
    if (role().isStaff()) {
      return team ? role() : Role.MEMBER;
    }
    return team ? here().orElse(role()) : role();
  }

  /** Why they may not. */
  default Rejected refusal(Permission permission) {
    var scope = Scope.of(permission);
    return hasRoleFor(permission) && !scopes().contains(scope)
        ? lacking(scope)
        : Rejection.forbidden("permission.missing", "Your role does not allow this").asException();
  }

  /** Of a key that was not made for something. */
  static Rejected lacking(Scope scope) {
    return new Rejection(
            "scope.missing",
            Rejection.Kind.FORBIDDEN,
            "This key was not made with the scope " + scope,
            List.of(new Rejection.Field(scope.name(), "missing", "is a scope of other keys")))
        .asException();
  }
}
