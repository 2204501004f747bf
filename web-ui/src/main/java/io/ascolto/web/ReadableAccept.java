package io.ascolto.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Whoever says without sense what they would like to be answered has said nothing: everything that
 * chooses by it, down to how a refusal is written, would fail at it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadableAccept implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(isReadable(exchange) ? exchange : without(exchange));
  }

  private static boolean isReadable(ServerWebExchange exchange) {
    try {
      exchange.getRequest().getHeaders().getAccept();
      return true;
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private static ServerWebExchange without(ServerWebExchange exchange) {
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.remove(HttpHeaders.ACCEPT)))
        .build();
  }
}
