package io.ascolto.web.security;

import io.ascolto.command.member.Presence;
import io.ascolto.command.member.SessionCookie;
import io.ascolto.command.member.Sessions;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejection;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Knows who sends a request: by an API key, else by the cookie of a session. A password for a proxy
 * in front is neither.
 */
@Component
class Callers implements ServerAuthenticationConverter {

  private final ApiKeys apiKeys;
  private final Sessions sessions;
  private final SameOrigin sameOrigin;
  private final Duties duties;
  private final Presence presence;

  Callers(
      ApiKeys apiKeys, Sessions sessions, SameOrigin sameOrigin, Duties duties, Presence presence) {
    this.apiKeys = apiKeys;
    this.sessions = sessions;
    this.sameOrigin = sameOrigin;
    this.duties = duties;
    this.presence = presence;
  }

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    return caller(exchange)
        .doOnNext(presence::note)
        .flatMap(caller -> duties.of(caller, exchange.getRequest().getPath()))
        .map(SignedIn::new)
        .flatMap(caller -> OthersEyes.instead(caller, exchange.getRequest()))
        .cast(Authentication.class);
  }

  private Mono<? extends Actor> caller(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    if (ApiKeys.bearer(request.getHeaders()).isPresent()) {
      return apiKeys.caller(exchange);
    }
    var cookie = request.getCookies().getFirst(SessionCookie.NAME);
    if (cookie == null) {
      return Mono.empty();
    }
    return sessions
        .bySecret(cookie.getValue())
        .flatMap(member ->
            request.getHeaders().containsHeader(ApiKeys.ACT_AS)
                ? Mono.error(
                    Rejection.forbidden("permission.missing", "Only a key may act for others")
                        .asException())
                : Mono.just(member))
        .doOnNext(_ -> sameOrigin.check(request));
  }
}
