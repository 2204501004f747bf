package io.ascolto.command.member;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signs a browser in and out, and says who it is. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "members")
class SessionEndpoint {

  /** As long as browsers keep any: when the session ends its row says, which moves with its use. */
  private static final Duration COOKIE = Duration.ofDays(400);

  private final Sessions sessions;
  private final OwnerLink link;
  private final Directory directory;
  private final PublicUrl url;

  SessionEndpoint(Sessions sessions, OwnerLink link, Directory directory, PublicUrl url) {
    this.sessions = sessions;
    this.link = link;
    this.directory = directory;
    this.url = url;
  }

  /**
   * Who asks.
   *
   * @param member null for a visitor, and so is the role
   * @param permissions what the role allows
   */
  record Session(@Nullable String member, @Nullable Role role, List<Permission> permissions) {

    static final Session OF_A_VISITOR = new Session(null, null, List.of());

    static Session of(Actor actor) {
      var permissions = Arrays.stream(Permission.values()).filter(actor.role()::may).toList();
      return new Session(actor.member().toString(), actor.role(), permissions);
    }
  }

  /**
   * @param link what follows the # in the owner's one-time link
   */
  record Entry(String link) {}

  @GetMapping
  @Operation(operationId = "session")
  Mono<ResponseEntity<Session>> session(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .map(Session::of)
        .defaultIfEmpty(Session.OF_A_VISITOR)
        .map(session -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session));
  }

  @PostMapping
  @Operation(operationId = "enter")
  Mono<ResponseEntity<Void>> enter(@RequestBody Entry entry) {
    if (!link.redeem(entry.link())) {
      return Mono.error(
          Rejection.forbidden(
                  "link.invalid", "This link was used already or is older than 15 minutes")
              .asException());
    }
    return directory
        .owner()
        .flatMap(owner -> sessions.begin(owner.member()))
        .map(secret -> answer(secret, COOKIE));
  }

  @DeleteMapping
  @Operation(operationId = "leave")
  Mono<ResponseEntity<Void>> leave(
      @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String secret) {
    return Mono.justOrEmpty(secret)
        .flatMap(sessions::end)
        .then(Mono.fromSupplier(() -> answer("", Duration.ZERO)));
  }

  private ResponseEntity<Void> answer(String secret, Duration age) {
    var cookie =
        ResponseCookie.from(SessionCookie.NAME, secret)
            .path(url.base())
            .httpOnly(true)
            .sameSite("Lax")
            .secure(url.isSecure())
            .maxAge(age)
            .build();
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
  }
}
