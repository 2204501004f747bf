package io.ascolto.command.member;

import io.ascolto.command.platform.PublicUrl;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that holds a session's secret. */
@Component
public final class SessionCookie {

  public static final String NAME = "ascolto";

  /** Of whoever a browser was before it began to look around in the demo. */
  static final String ASIDE = "ascolto-oneself";

  /** As long as browsers keep any: when the session ends its row says, which moves with its use. */
  private static final Duration LIFETIME = Duration.ofDays(400);

  private final PublicUrl url;

  SessionCookie(PublicUrl url) {
    this.url = url;
  }

  /** What a browser sends of it. */
  static Optional<String> secret(ServerWebExchange exchange) {
    return secret(NAME, exchange.getRequest());
  }

  static Optional<String> secret(String name, ServerHttpRequest request) {
    return Optional.ofNullable(request.getCookies().getFirst(name)).map(HttpCookie::getValue);
  }

  ResponseCookie holding(String secret) {
    return cookie(NAME, secret, LIFETIME);
  }

  ResponseCookie gone() {
    return cookie(NAME, "", Duration.ZERO);
  }

  ResponseCookie aside(String secret) {
    return cookie(ASIDE, secret, LIFETIME);
  }

  ResponseCookie nobodyAside() {
    return cookie(ASIDE, "", Duration.ZERO);
  }

  private ResponseCookie cookie(String name, String secret, Duration age) {
    return ResponseCookie.from(name, secret)
        .path(url.base())
        .httpOnly(true)
        .sameSite("Lax")
        .secure(url.isSecure())
        .maxAge(age)
        .build();
  }
}
