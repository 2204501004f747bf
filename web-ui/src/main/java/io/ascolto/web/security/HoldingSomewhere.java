package io.ascolto.web.security;

import io.ascolto.events.member.Permission;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Lets in whoever may do this on one board at least; they are answered of these boards alone. */
record HoldingSomewhere(Permission permission)
    implements ReactiveAuthorizationManager<AuthorizationContext> {

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> asking, AuthorizationContext context) {
    return asking
        .ofType(SignedIn.class)
        .filter(actor -> actor.maySomewhere(permission))
        .<AuthorizationResult>map(_ -> new AuthorizationDecision(true))
        .switchIfEmpty(new Holding(permission).authorize(asking, context));
  }
}
