package io.ascolto.web.security;

import io.ascolto.command.member.Directory;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.Keyring;
import io.ascolto.command.member.Keyring.ByKey;
import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Scope;
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

  private final Keyring keyring;
  private final Directory directory;

  ApiKeys(Keyring keyring, Directory directory) {
    this.keyring = keyring;
    this.directory = directory;
  }

  Mono<Actor> caller(ServerWebExchange exchange) {
    var headers = exchange.getRequest().getHeaders();
    return Mono.justOrEmpty(bearer(headers))
        .flatMap(key ->
            keyring
                .bySecret(key)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("unknown key"))))
        .flatMap(holder -> actor(holder, exchange));
  }

  static Optional<String> bearer(HttpHeaders headers) {
    return Optional.ofNullable(headers.getFirst(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  /** Whoever acts for others does so within the key's scopes. */
  private Mono<ByKey> actor(ByKey holder, ServerWebExchange exchange) {
    var named = exchange.getRequest().getHeaders().getFirst(ACT_AS);
    if (named == null) {
      return Mono.just(holder);
    }
    if (!holder.may(Permission.ACT_AS)) {
      return Mono.error(holder.refusal(Permission.ACT_AS));
    }
    return acting(named, holder, writes(exchange)).map(known -> new ByKey(known, holder.scopes()));
  }

  /** Who reads for somebody unknown is a visitor; whoever may write makes them a member. */
  private Mono<Known> acting(String named, ByKey holder, boolean writes) {
    if (writes && holder.scopes().contains(Scope.WRITE)) {
      return directory.actingOrJoined(named);
    }
    var known = directory.acting(named);
    return writes ? known.switchIfEmpty(Mono.error(() -> Actor.lacking(Scope.WRITE))) : known;
  }

  private static boolean writes(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    return !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method);
  }
}
