package io.ascolto.command.platform;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import java.security.Principal;
import java.util.List;
import java.util.Set;

/** Who sends a command. Never taken from a body: it is what sign-in or an API key says. */
public interface Actor extends Principal {

  MemberId member();

  Role role();

  /** What a key was made for; whoever has signed in is not narrowed. */
  default Set<Scope> scopes() {
    return Scope.ALL;
  }

  /** The one question about what somebody may: their role and a scope have to allow it. */
  default boolean may(Permission permission) {
    return role().may(permission) && scopes().contains(Scope.of(permission));
  }

  /** As whom boards see them: a key that was not made for what the team reads is no one of it. */
  default Role seenAs() {
    return role().isStaff() && !may(Permission.SEE_TEAM) ? Role.MEMBER : role();
  }

  /** Why they may not. */
  default Rejected refusal(Permission permission) {
    return role().may(permission)
        ? lacking(Scope.of(permission))
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
