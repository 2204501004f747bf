package io.ascolto.command.member;

import io.ascolto.command.mail.Mail.Delivery;
import io.ascolto.command.member.CameBy.Way;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.Providers.Offered;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signs a browser in and out, and says who it is. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "members")
class SessionEndpoint {

  private final Sessions sessions;
  private final SignIn signIn;
  private final SessionCookie cookie;
  private final Commands commands;
  private final WaysIn ways;

  SessionEndpoint(
      Sessions sessions,
      SignIn signIn,
      SessionCookie cookie,
      Commands commands,
      Providers providers,
      SignInSettings settings) {
    var joining = settings.joining();
    this.ways =
        new WaysIn(
            providers.offered(), joining.who(), joining.domains().stream().sorted().toList());
    this.sessions = sessions;
    this.signIn = signIn;
    this.cookie = cookie;
    this.commands = commands;
  }

  /**
   * Who asks.
   *
   * @param member null for a visitor, and so is the role; a browser that voted without an account
   *     is a member with the role DEVICE
   * @param permissions what the role allows, and with a key its scopes
   * @param boards by slug, where another role allows more on one board: all that is allowed there
   */
  record Session(
      @Nullable String member,
      @Nullable Role role,
      List<Permission> permissions,
      Map<String, List<Permission>> boards) {

    static final Session OF_A_VISITOR = new Session(null, null, List.of(), Map.of());

    static Session of(Actor actor) {
      var boards =
          actor.boardRoles().keySet().stream()
              .collect(Collectors.toMap(Function.identity(), board -> allowed(actor.on(board))));
      return new Session(actor.member().toString(), actor.role(), allowed(actor), boards);
    }

    private static List<Permission> allowed(Actor actor) {
      return Arrays.stream(Permission.values()).filter(actor::may).toList();
    }
  }

  /** To whom a code is to be sent. */
  record Asked(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String email) {}

  /**
   * @param delivery OUTBOX on a hub without a mail server, whose owner passes the code on
   */
  @Schema(name = "CodeSent")
  record Sent(Delivery delivery) {}

  /**
   * What lets somebody in: an address and the code that was sent there, or a link.
   *
   * @param link what follows the # in the owner's one-time link
   * @param token signed by the company's own product (JWT: {@code iss}, {@code sub}, {@code email},
   *     {@code iat}, {@code exp}, perhaps {@code name}), for fifteen minutes at most, and once
   */
  record Entry(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String email,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String code,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String link,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String token) {}

  /**
   * @param name what the member is called; may be left out with a made-up name
   * @param shown how much of it others see
   */
  record Named(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = NameShown.class)
          @Nullable String shown) {}

  @GetMapping
  @Operation(operationId = "session")
  Mono<ResponseEntity<Session>> session(ServerWebExchange exchange) {
    return actor(exchange)
        .map(Session::of)
        .defaultIfEmpty(Session.OF_A_VISITOR)
        .map(session -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session));
  }

  /**
   * How people sign in here besides a code.
   *
   * @param providers of identities; {@code /api/session/oidc/{id}} takes a browser to one
   * @param join who becomes a member by signing in
   * @param domains of the addresses that may, with DOMAINS
   */
  @Schema(name = "WaysIn")
  record WaysIn(List<Offered> providers, Joining.Who join, List<String> domains) {}

  @GetMapping("/ways")
  @Operation(operationId = "waysIn")
  WaysIn ways() {
    return ways;
  }

  /** The same answer whether or not somebody has this address. */
  @PostMapping("/code")
  @Operation(operationId = "sendCode")
  Mono<ResponseEntity<Sent>> sendCode(@RequestBody Asked asked, ServerWebExchange exchange) {
    return signIn
        .sendCode(asked.email(), exchange)
        .map(delivery -> ResponseEntity.accepted().body(new Sent(delivery)));
  }

  @PostMapping
  @Operation(operationId = "enter")
  Mono<ResponseEntity<Void>> enter(@RequestBody Entry entry, ServerWebExchange exchange) {
    return actor(exchange)
        .filter(actor -> actor.role() == Role.DEVICE)
        .map(Actor::member)
        .singleOptional()
        .flatMap(device ->
            proven(entry, exchange)
                .flatMap(member -> signIn.begin(member, device, by(entry, exchange))))
        .map(secret -> entered(cookie.holding(secret)));
  }

  private static CameBy by(Entry entry, ServerWebExchange exchange) {
    var otherwise = entry.link() == null ? Way.CODE : Way.LINK;
    return CameBy.of(entry.token() == null ? otherwise : Way.PRODUCT, exchange.getRequest());
  }

  private Mono<Known> proven(Entry entry, ServerWebExchange exchange) {
    if (entry.token() != null) {
      return signIn.byToken(entry.token(), exchange);
    }
    if (entry.link() != null) {
      return signIn.byLink(entry.link());
    }
    if (entry.email() != null && entry.code() != null) {
      return signIn.byCode(entry.email(), entry.code(), exchange);
    }
    var missing = entry.email() == null ? "email" : "code";
    return Mono.error(
        Rejection.invalid(List.of(new Rejection.Field(missing, "required", "is missing")))
            .asException());
  }

  /** What others are shown of whoever asks. */
  @PutMapping("/name")
  @Operation(operationId = "chooseDisplayName")
  Mono<ResponseEntity<Void>> choose(@RequestBody Named named, Actor actor) {
    return Mono.fromSupplier(
            () -> ChooseDisplayName.of(actor.member(), named.name(), named.shown()))
        .flatMap(command -> commands.send(command, actor));
  }

  /**
   * The address by which whoever asks signs in from now on. A code sent there proves it; the first
   * owner, of whom the hub knows none yet, needs no code.
   */
  @PutMapping("/address")
  @Operation(operationId = "replaceAddress")
  Mono<ResponseEntity<Void>> replaceAddress(
      @RequestBody Entry entry, Actor actor, ServerWebExchange exchange) {
    return signIn.replaceAddress(actor, entry.email(), entry.code(), exchange);
  }

  @DeleteMapping
  @Operation(operationId = "leave")
  Mono<ResponseEntity<Void>> leave(
      @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String secret,
      @Parameter(hidden = true) @CookieValue(name = SessionCookie.ASIDE, required = false)
          @Nullable String aside) {
    return Flux.just(Optional.ofNullable(secret), Optional.ofNullable(aside))
        .concatMap(Mono::justOrEmpty)
        .concatMap(sessions::end)
        .then(Mono.fromSupplier(() -> answer(cookie.gone(), cookie.nobodyAside())));
  }

  private static Mono<Actor> actor(ServerWebExchange exchange) {
    return exchange.getPrincipal().ofType(Actor.class);
  }

  /** With the position at which whoever is new is a member: what they read next knows them. */
  private ResponseEntity<Void> entered(ResponseCookie cookie) {
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(Commands.POSITION, commands.position())
        .build();
  }

  private static ResponseEntity<Void> answer(ResponseCookie... cookies) {
    var set = Stream.of(cookies).map(ResponseCookie::toString).toArray(String[]::new);
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, set).build();
  }
}
