package io.ascolto.web.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whoever asks first for the description of the API has it made: from every class that takes part,
 * read from the jar, which takes seconds and is nothing for an event loop.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DescribedAside implements WebFilter {

  private final String description;

  DescribedAside(@Value("${springdoc.api-docs.path}") String description) {
    this.description = description;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var answered = chain.filter(exchange);
    return exchange.getRequest().getPath().pathWithinApplication().value().equals(description)
        ? answered.subscribeOn(Schedulers.boundedElastic())
        : answered;
  }
}
