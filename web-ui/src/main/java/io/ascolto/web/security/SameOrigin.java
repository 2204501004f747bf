package io.ascolto.web.security;

import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * A browser sends its cookies with requests that other sites' pages make, too. What such a request
 * changes has to come from our own pages; browsers say so in {@code Sec-Fetch-Site}, older ones in
 * {@code Origin}.
 */
@Component
class SameOrigin implements WebFilter {

  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  /** As endpoints are found, so that no other spelling of the path gets by. */
  private static final List<PathPattern> BEFORE_A_COOKIE =
      Stream.of("/api/session/**", "/api/ideas/{id}/vote", "/api/demo/enter")
          .map(PathPatternParser.defaultInstance::parse)
          .toList();

  private final PublicUrl url;

  SameOrigin(PublicUrl url) {
    this.url = url;
  }

  /**
   * What gives a browser its cookie needs it before there is one: nobody is to be signed in as
   * somebody else, nor to vote without knowing.
   */
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var path = request.getPath().pathWithinApplication();
    if (ApiKeys.bearer(request.getHeaders()).isEmpty()
        && BEFORE_A_COOKIE.stream().anyMatch(pattern -> pattern.matches(path))) {
      check(request);
    }
    return chain.filter(exchange);
  }

  void check(ServerHttpRequest request) {
    if (!HARMLESS.contains(request.getMethod()) && !isOurs(request)) {
      throw Rejection.forbidden("origin.foreign", "This request came from another site's page")
          .asException();
    }
  }

  private boolean isOurs(ServerHttpRequest request) {
    var site = request.getHeaders().getFirst("Sec-Fetch-Site");
    return site == null
        ? url.origin(request.getURI()).equals(request.getHeaders().getOrigin())
        : site.equals("same-origin");
  }
}
