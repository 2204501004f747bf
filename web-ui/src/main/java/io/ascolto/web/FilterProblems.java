package io.ascolto.web;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Says what a filter refuses as endpoints do: who a request acts for is found, and perhaps made a
 * member, before any endpoint is chosen, where Spring asks no advice.
 */
@Component
@Order(-2)
class FilterProblems implements WebExceptionHandler {

  private final RequestMappingHandlerAdapter endpoints;
  private final ResponseEntityResultHandler answers;

  FilterProblems(RequestMappingHandlerAdapter endpoints, ResponseEntityResultHandler answers) {
    this.endpoints = endpoints;
    this.answers = answers;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    return exchange.getResponse().isCommitted()
        ? Mono.error(failure)
        : endpoints
            .handleError(exchange, failure)
            .flatMap(result -> answers.handleResult(exchange, result));
  }
}
