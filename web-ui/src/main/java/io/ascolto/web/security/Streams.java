package io.ascolto.web.security;

import io.ascolto.command.member.Departures;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends what streams to somebody once they are not whom it was begun for: their session or key
 * ended, or they were given another role. Other answers are too short to matter.
 */
@Component
class Streams implements WebFilter {

  /** How long a change on another node may stay unnoticed. */
  private static final Duration LOOKING = Duration.ofSeconds(10);

  private final Callers callers;
  private final Departures departures;

  Streams(Callers callers, Departures departures) {
    this.callers = callers;
    this.departures = departures;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var streams =
        exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    return !streams
        ? chain.filter(exchange)
        : exchange
            .getPrincipal()
            .ofType(SignedIn.class)
            .singleOptional()
            .flatMap(known ->
                known
                    .map(reader -> chain.filter(exchange).takeUntilOther(left(reader, exchange)))
                    .orElseGet(() -> chain.filter(exchange)));
  }

  private Mono<Boolean> left(SignedIn reader, ServerWebExchange exchange) {
    // A key's holder may be somebody else than whom it acts for.
    var byKey = ApiKeys.bearer(exchange.getRequest().getHeaders()).isPresent();
    var told = departures.heard().filter(member -> byKey || member.equals(reader.member()));
    return Flux.merge(told, Flux.interval(LOOKING))
        .onBackpressureLatest()
        .concatMap(_ -> isStill(reader, exchange), 1)
        .filter(still -> !still)
        .next();
  }

  private Mono<Boolean> isStill(SignedIn reader, ServerWebExchange exchange) {
    return callers
        .convert(exchange)
        .ofType(SignedIn.class)
        .map(reader::isAs)
        .defaultIfEmpty(false)
        .onErrorReturn(false);
  }
}
