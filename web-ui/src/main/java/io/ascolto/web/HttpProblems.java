package io.ascolto.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a code to what the framework refuses by itself, a body that is not JSON for example. */
@RestControllerAdvice
class HttpProblems extends ResponseEntityExceptionHandler {

  @Override
  protected Mono<ResponseEntity<Object>> createResponseEntity(
      @Nullable Object body,
      @Nullable HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    if (body instanceof ProblemDetail problem) {
      problem.setProperty("code", code(status));
    }
    return Mono.just(
        ResponseEntity.status(status)
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(body));
  }

  /**
   * A part of a path that is blank is read as nothing, and then it was not asked as it should be.
   */
  @Override
  protected Mono<ResponseEntity<Object>> handleServerErrorException(
      ServerErrorException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      ServerWebExchange exchange) {
    var blank = failure.getMethodParameter();
    if (blank == null) {
      return super.handleServerErrorException(failure, headers, status, exchange);
    }
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, failure.getReason() + " is blank");
    return handleExceptionInternal(failure, problem, headers, HttpStatus.BAD_REQUEST, exchange);
  }

  private static String code(HttpStatusCode status) {
    var known = HttpStatus.resolve(status.value());
    var name = known == null ? "http." + status.value() : known.name();
    return "request." + name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
