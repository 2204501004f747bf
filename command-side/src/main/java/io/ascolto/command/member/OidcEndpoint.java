package io.ascolto.command.member;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Takes a browser to a provider of identities and back. Both are pages for the browser: whatever
 * goes wrong ends on our own page, which says it.
 */
@RestController
@RequestMapping("/api/session/oidc/{provider}")
@Tag(name = "members")
class OidcEndpoint {

  private static final String OIDC = "api/session/oidc/";
  private static final String PENDING = "ascolto-entering";
  private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(15);

  private final Providers providers;
  private final Arrivals arrivals;
  private final SignIn signIn;
  private final SessionCookie cookie;
  private final PublicUrl url;
  private final Commands commands;

  OidcEndpoint(
      Providers providers,
      Arrivals arrivals,
      SignIn signIn,
      SessionCookie cookie,
      PublicUrl url,
      Commands commands) {
    this.providers = providers;
    this.arrivals = arrivals;
    this.signIn = signIn;
    this.cookie = cookie;
    this.url = url;
    this.commands = commands;
  }

  @GetMapping
  @Operation(operationId = "leaveForProvider")
  @ApiResponse(responseCode = "302")
  Mono<ResponseEntity<Void>> leave(
      @PathVariable("provider") String provider, ServerWebExchange exchange) {
    var pending = PendingSignIn.begun();
    return providers
        .entrance(provider, pending, back(provider, exchange))
        .map(entrance -> to(entrance, kept(pending.kept(), LONGEST_ABSENCE)))
        .onErrorResume(Rejected.class, refused -> Mono.just(told(refused, exchange)));
  }

  /** Where the provider sends the browser: with a code, or with why there is none. */
  @GetMapping("/code")
  @Operation(operationId = "comeBackFromProvider")
  @ApiResponse(responseCode = "302")
  Mono<ResponseEntity<Void>> comeBack(
      @PathVariable("provider") String provider,
      @RequestParam(name = "code", required = false) @Nullable String code,
      @RequestParam(name = "state", required = false) @Nullable String state,
      @CookieValue(name = PENDING, required = false) @Nullable String kept,
      ServerWebExchange exchange) {
    return Mono.justOrEmpty(kept)
        .mapNotNull(text -> PendingSignIn.read(text).orElse(null))
        .filter(pending -> pending.state().equals(state))
        .switchIfEmpty(Mono.error(() -> refused("provider.interrupted")))
        .filter(_ -> code != null)
        .switchIfEmpty(Mono.error(() -> refused("provider.refused")))
        .flatMap(pending ->
            providers.redeem(
                provider,
                Optional.ofNullable(code).orElseThrow(),
                pending,
                back(provider, exchange)))
        .flatMap(arrivals::by)
        .flatMap(member ->
            device(exchange)
                .flatMap(device ->
                    signIn.begin(
                        member, device, CameBy.of(CameBy.Way.PROVIDER, exchange.getRequest()))))
        .map(secret ->
            to(
                page("entered=" + commands.position(), exchange),
                cookie.holding(secret),
                kept("", Duration.ZERO)))
        .onErrorResume(Rejected.class, refused -> Mono.just(told(refused, exchange)));
  }

  private static Rejected refused(String code) {
    return Rejection.forbidden(code, "Signing in was interrupted").asException();
  }

  private static Mono<Optional<MemberId>> device(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .filter(actor -> actor.role() == Role.DEVICE)
        .map(Actor::member)
        .singleOptional();
  }

  private ResponseEntity<Void> told(Rejected refused, ServerWebExchange exchange) {
    var code = refused.<Rejection>getDetails().map(Rejection::code).orElse("provider.refused");
    return to(page("refused=" + code, exchange), kept("", Duration.ZERO));
  }

  private URI page(String fragment, ServerWebExchange exchange) {
    return URI.create(url.address(exchange.getRequest().getURI(), "enter#" + fragment));
  }

  private URI back(String provider, ServerWebExchange exchange) {
    var path = OIDC + UriUtils.encodePathSegment(provider, StandardCharsets.UTF_8) + "/code";
    return URI.create(url.address(exchange.getRequest().getURI(), path));
  }

  private ResponseCookie kept(String value, Duration age) {
    return ResponseCookie.from(PENDING, value)
        .path(url.base() + OIDC)
        .httpOnly(true)
        .sameSite("Lax")
        .secure(url.isSecure())
        .maxAge(age)
        .build();
  }

  private static ResponseEntity<Void> to(URI place, ResponseCookie... cookies) {
    var answer = ResponseEntity.status(HttpStatus.FOUND).location(place);
    for (var one : cookies) {
      answer.header(HttpHeaders.SET_COOKIE, one.toString());
    }
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
