package io.ascolto.web.security;

import io.ascolto.command.platform.ClientAddress;
import io.ascolto.command.platform.RateLimit;
import io.ascolto.events.member.Permission;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
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
 * How much one may ask of the hub: a person what they do by hand, a key what a program does, and
 * whoever is nobody what comes from one address. It is asked once for each request, after it is
 * known who sends it, so that a stream counts when it begins. A key that acts for others is a
 * product's with all of its customers behind it: what it sends at once is bounded where commands
 * are decided. Codes, new browsers and reports have closer limits where they are made.
 */
@Component
class Quotas implements WebFilter {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** What is looked for anew for whoever asks. */
  private static final Set<String> SOUGHT = Set.of("q", "title", "text", "asOf");

  /** Asked while somebody types, and in a body because of what it says. */
  private static final List<PathPattern> READ_BY_POST =
      Stream.of(
              "/api/markdown",
              "/api/members/search",
              "/api/segments/preview",
              "/api/boards/{board}/asides/preview")
          .map(PathPatternParser.defaultInstance::parse)
          .toList();

  private final RateLimit writesOfPerson;
  private final RateLimit writesOfKey;
  private final RateLimit requestsOfAddress;
  private final RateLimit searchesOfAddress;

  @Autowired
  Quotas(QuotaSettings settings) {
    this(settings, TimeMeter.SYSTEM_MILLISECONDS);
  }

  Quotas(QuotaSettings settings, TimeMeter clock) {
    this.writesOfPerson = new RateLimit(settings.writesOfPerson(), MINUTE, clock);
    this.writesOfKey = new RateLimit(settings.writesOfKey(), MINUTE, clock);
    this.requestsOfAddress = new RateLimit(settings.requestsOfAddress(), MINUTE, clock);
    this.searchesOfAddress = new RateLimit(settings.searchesOfAddress(), MINUTE, clock);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(SignedIn.class)
        .singleOptional()
        .flatMap(known -> {
          spend(known, exchange.getRequest());
          return chain.filter(exchange);
        });
  }

  private void spend(Optional<SignedIn> known, ServerHttpRequest request) {
    if (known.isEmpty()) {
      spendOfAddress(request);
    } else if (!reads(request)) {
      spendOfKnown(known.get(), request);
    }
  }

  private void spendOfAddress(ServerHttpRequest request) {
    var address = ClientAddress.of(request);
    requestsOfAddress.spend(address);
    if (request.getQueryParams().keySet().stream().anyMatch(SOUGHT::contains)) {
      searchesOfAddress.spend(address);
    }
  }

  private void spendOfKnown(SignedIn actor, ServerHttpRequest request) {
    var key = ApiKeys.bearer(request.getHeaders());
    if (key.isEmpty()) {
      writesOfPerson.spend(actor.getName());
    } else if (!actsForOthers(actor, request)) {
      writesOfKey.spend(key.get());
    }
  }

  private static boolean actsForOthers(SignedIn actor, ServerHttpRequest request) {
    return request.getHeaders().containsHeader(ApiKeys.ACT_AS) || actor.may(Permission.ACT_AS);
  }

  private static boolean reads(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    return READING.contains(request.getMethod())
        || READ_BY_POST.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
