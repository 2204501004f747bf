package io.ascolto.web.security;

import io.ascolto.command.member.Directory;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Permission;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows who sends a request by its API key, or by whom the key's holder says it acts for. */
@Component
class ApiKeys {

  private static final String BEARER = "Bearer ";
  static final String ACT_AS = "X-Act-As";

  private final Directory directory;

  ApiKeys(Directory directory) {
    this.directory = directory;
  }

  Mono<SignedIn> caller(ServerWebExchange exchange) {
    var headers = exchange.getRequest().getHeaders();
    return Mono.justOrEmpty(bearer(headers))
        .flatMap(key ->
            directory
                .byApiKey(key)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("unknown key"))))
        .flatMap(holder -> actor(holder, exchange))
        .map(SignedIn::new);
  }

  static Optional<String> bearer(HttpHeaders headers) {
    return Optional.ofNullable(headers.getFirst(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  private Mono<? extends Actor> actor(Actor holder, ServerWebExchange exchange) {
    var named = exchange.getRequest().getHeaders().getFirst(ACT_AS);
    if (named == null) {
      return Mono.just(holder);
    }
    if (!holder.role().may(Permission.ACT_AS)) {
      return Mono.error(
          Rejection.forbidden("permission.missing", "This key may not act for others")
              .asException());
    }
    return writes(exchange) ? directory.actingOrJoined(named) : directory.acting(named);
  }

  private static boolean writes(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    return !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
  }
}
