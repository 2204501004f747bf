package io.ascolto.web.security;

import io.ascolto.events.member.Permission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthenticatedReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Who may send what: the first rule decides whose method and path fit. What a command needs beyond
 * its sender being signed in, the command itself says.
 *
 * <p>One table that a loop reads, and not the library's matchers: of those each is a reactive step
 * of its own that words a line for a log which nobody writes, forty times for each request.
 */
final class Rules implements ReactiveAuthorizationManager<AuthorizationContext> {

  private static final ReactiveAuthorizationManager<AuthorizationContext> ANYBODY =
      (_, _) -> Mono.just(new AuthorizationDecision(true));
  private static final ReactiveAuthorizationManager<AuthorizationContext> WHOEVER_IS_SIGNED_IN =
      AuthenticatedReactiveAuthorizationManager.authenticated();

  private record Rule(
      Optional<HttpMethod> method,
      List<PathPattern> paths,
      ReactiveAuthorizationManager<AuthorizationContext> who) {

    boolean fits(HttpMethod asked, PathContainer path) {
      return method.map(asked::equals).orElse(true)
          && paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
  }

  private final List<Rule> rules =
      List.of(
          any(new Holding(Permission.KEEP_VIEWS), "/api/views/**"),
          any(new Holding(Permission.IMPORT), "/api/imports/**"),
          any(new Holding(Permission.EXPORT), "/api/ideas.csv"),
          any(
              new Holding(Permission.EXPORT, Permission.SEE_MEMBERS),
              "/api/accounts.csv",
              "/api/members.csv"),
          any(new Holding(Permission.KEEP_VIEWS), "/actuator/prometheus"),
          any(new Holding(Permission.KEEP_MEMBERS), "/api/outbox"),
          any(new Holding(Permission.SEE_MEMBERS), "/api/members/search"),
          any(new Holding(Permission.KEEP_CUSTOMERS), "/api/segments/preview"),
          any(
              new Holding(Permission.KEEP_ACCESS),
              "/api/me/data",
              "/api/me/forget",
              "/api/me/joining",
              "/api/me/parting",
              "/api/me/notices/**",
              "/api/me/notice-settings/**",
              "/api/me/following/**"),
          any(
              new Holding(Permission.KEEP_MEMBERS),
              "/api/mentions/**",
              "/api/retention/**",
              "/api/mail/**",
              "/api/members/*/data"),
          one(
              HttpMethod.GET,
              new Holding(Permission.KEEP_MEMBERS),
              "/api/members/{id}/joining",
              "/api/members/{id}/parting"),
          one(
              HttpMethod.GET,
              new Holding(Permission.SEE_MEMBERS),
              "/api/members/**",
              "/api/accounts",
              "/api/segments",
              "/api/ideas/{id}/voters"),
          one(HttpMethod.GET, new Holding(Permission.KEEP_KEYS), "/api/keys"),
          any(new Holding(Permission.KEEP_ACCESS), "/api/me/sessions"),
          one(HttpMethod.PUT, WHOEVER_IS_SIGNED_IN, "/api/session/*"),
          one(HttpMethod.POST, WHOEVER_IS_SIGNED_IN, "/api/session/other"),
          any(ANYBODY, "/api/session/**"),
          any(new Holding(Permission.SET_ASIDE), "/api/asides"),
          any(new HoldingSomewhere(Permission.MODERATE), "/api/removals"),
          any(WHOEVER_IS_SIGNED_IN, "/api/me/removals"),
          any(new HoldingSomewhere(Permission.MODERATE), "/api/reports/**"),
          one(
              HttpMethod.PUT,
              ANYBODY,
              "/api/ideas/{id}/vote",
              "/api/ideas/{id}/report",
              "/api/comments/{id}/report"),
          one(HttpMethod.POST, ANYBODY, "/api/demo/enter", "/api/unsubscribe"),
          one(HttpMethod.GET, ANYBODY, "/**"),
          one(HttpMethod.HEAD, ANYBODY, "/**"));

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> asking, AuthorizationContext context) {
    return who(context.getExchange().getRequest()).authorize(asking, context);
  }

  private ReactiveAuthorizationManager<AuthorizationContext> who(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    for (var rule : rules) {
      if (rule.fits(request.getMethod(), path)) {
        return rule.who();
      }
    }
    return WHOEVER_IS_SIGNED_IN;
  }

  private static Rule any(ReactiveAuthorizationManager<AuthorizationContext> who, String... paths) {
    return new Rule(Optional.empty(), parsed(paths), who);
  }

  private static Rule one(
      HttpMethod method, ReactiveAuthorizationManager<AuthorizationContext> who, String... paths) {
    return new Rule(Optional.of(method), parsed(paths), who);
  }

  private static List<PathPattern> parsed(String... paths) {
    return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
  }
}
