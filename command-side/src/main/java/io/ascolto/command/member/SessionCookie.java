package io.ascolto.command.member;

import io.ascolto.command.platform.PublicUrl;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The cookie that holds a session's secret. */
@Component
public final class SessionCookie {

  public static final String NAME = "ascolto";

  /** As long as browsers keep any: when the session ends its row says, which moves with its use. */
  private static final Duration LIFETIME = Duration.ofDays(400);

  private final PublicUrl url;

  SessionCookie(PublicUrl url) {
    this.url = url;
  }

  /** What a browser sends of it. */
  static Optional<String> secret(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
        .map(HttpCookie::getValue);
  }

  ResponseCookie holding(String secret) {
    return cookie(secret, LIFETIME);
  }

  ResponseCookie gone() {
    return cookie("", Duration.ZERO);
  }

  private ResponseCookie cookie(String secret, Duration age) {
    return ResponseCookie.from(NAME, secret)
        .path(url.base())
        .httpOnly(true)
        .sameSite("Lax")
        .secure(url.isSecure())
        .maxAge(age)
        .build();
  }
}
