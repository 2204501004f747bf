package io.ascolto.web.security;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Says as a problem that somebody has to sign in, may not do what they asked, or asks oddly. */
@Component
class Refusals
    implements ServerAuthenticationEntryPoint,
        ServerAccessDeniedHandler,
        ServerExchangeRejectedHandler {

  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
    return answer(
        exchange, HttpStatus.UNAUTHORIZED, "sign-in.required", "A valid API key is needed");
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
    return answer(
        exchange, HttpStatus.FORBIDDEN, "permission.missing", "Your role does not allow this");
  }

  /** An address that is spelt so that two programs might read it as two. */
  @Override
  public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
    return answer(
        exchange,
        HttpStatus.BAD_REQUEST,
        "request.bad-request",
        "The address or a header has something in it that is not taken");
  }

  private Mono<Void> answer(
      ServerWebExchange exchange, HttpStatus status, String code, String message) {
    var problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setProperty("code", code);
    var response = exchange.getResponse();
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
