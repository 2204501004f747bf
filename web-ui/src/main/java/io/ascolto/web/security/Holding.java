package io.ascolto.web.security;

import io.ascolto.events.member.Permission;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Lets in whoever may do this; whose key was not made for it is told which scope it lacks. */
record Holding(Permission permission)
    implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> asking, AuthorizationContext context) {
    return asking
        .ofType(SignedIn.class)
        .<AuthorizationResult>flatMap(actor ->
            actor.role().may(permission) && !actor.may(permission)
                ? Mono.error(actor.refusal(permission))
                : Mono.just(new AuthorizationDecision(actor.may(permission))))
        .defaultIfEmpty(new AuthorizationDecision(false));
  }
}
