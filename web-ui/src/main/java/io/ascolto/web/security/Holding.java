package io.ascolto.web.security;

import io.ascolto.events.member.Permission;
import java.util.List;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Lets in whoever may do all of this; the others are told what they lack. */
record Holding(List<Permission> needed)
    implements ReactiveAuthorizationManager<AuthorizationContext> {

  Holding(Permission... needed) {
    this(List.of(needed));
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> asking, AuthorizationContext context) {
    return asking
        .ofType(SignedIn.class)
        .<AuthorizationResult>handle((actor, decision) ->
            needed.stream()
                .filter(permission -> !actor.may(permission))
                .findFirst()
                .ifPresentOrElse(
                    lacking -> decision.error(actor.refusal(lacking)),
                    () -> decision.next(new AuthorizationDecision(true))))
        .defaultIfEmpty(new AuthorizationDecision(false));
  }
}
