package io.ascolto.command.member;

import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Mail.Delivery;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.ClientAddress;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.RateLimit;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets in whoever proves who they are, and takes in what their browser did before. */
@Component
class SignIn {

  private final RateLimit toOneAddress = new RateLimit(5, Duration.ofHours(1));
  private final RateLimit fromOneClient = new RateLimit(100, Duration.ofHours(1));

  private final SignInCodes codes;
  private final OwnerLink link;
  private final ProductTokens tokens;
  private final Arrivals arrivals;
  private final Directory directory;
  private final Sessions sessions;
  private final DeviceVotes votes;
  private final Mail mail;
  private final PublicUrl url;
  private final Commands commands;

  SignIn(
      SignInCodes codes,
      OwnerLink link,
      ProductTokens tokens,
      Arrivals arrivals,
      Directory directory,
      Sessions sessions,
      DeviceVotes votes,
      Mail mail,
      PublicUrl url,
      Commands commands) {
    this.codes = codes;
    this.link = link;
    this.tokens = tokens;
    this.arrivals = arrivals;
    this.directory = directory;
    this.sessions = sessions;
    this.votes = votes;
    this.mail = mail;
    this.url = url;
    this.commands = commands;
  }

  Mono<Delivery> sendCode(@Nullable String email, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      var address = spentOn(email, exchange);
      var hub = url.address(exchange.getRequest().getURI(), "");
      var spoken = language(exchange);
      return arrivals
          .isAwaited(address)
          .flatMap(awaited ->
              awaited
                  ? codes
                      .issue(address)
                      .map(code -> LettersToMembers.withCode(address, code, hub, spoken))
                  : Mono.just(LettersToMembers.turningAway(address, hub, spoken)))
          .flatMap(mail::send);
    });
  }

  /** A code by which whoever asks shows that the address is theirs, too. */
  Mono<Delivery> sendJoiningCode(
      @Nullable String email, MemberId self, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      var address = spentOn(email, exchange);
      var hub = url.address(exchange.getRequest().getURI(), "");
      return codes
          .issue(address, self)
          .map(code -> LettersToMembers.withJoiningCode(address, code, hub, language(exchange)))
          .flatMap(mail::send);
    });
  }

  private String spentOn(@Nullable String email, ServerWebExchange exchange) {
    var address = checked(email);
    fromOneClient.spend(ClientAddress.of(exchange.getRequest()));
    toOneAddress.spend(Address.normalised(address));
    return address;
  }

  private static Locale language(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(Locale.ENGLISH);
  }

  Mono<Known> byCode(String email, String code, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      var address = checked(email);
      fromOneClient.spend(ClientAddress.of(exchange.getRequest()));
      return proven(codes.redeem(address, digits(code)))
          .then(Mono.defer(() -> arrivals.by(address)));
    });
  }

  Mono<Known> byToken(String token, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      fromOneClient.spend(ClientAddress.of(exchange.getRequest()));
      return tokens.redeem(token).flatMap(arrivals::byProduct);
    });
  }

  Mono<Known> byLink(String secret) {
    return Mono.fromCallable(() -> link.redeem(secret))
        .subscribeOn(Schedulers.boundedElastic())
        .filter(right -> right)
        .flatMap(_ -> directory.owner())
        .switchIfEmpty(
            Mono.error(() ->
                Rejection.forbidden(
                        "link.invalid", "This link was used already or is older than 15 minutes")
                    .asException()));
  }

  /** The new session's secret; what the device voted for is the member's from now on. */
  Mono<String> begin(Known member, Optional<MemberId> device, CameBy by) {
    return Mono.justOrEmpty(device)
        .flatMap(from -> votes.carry(from, member.member()))
        .then(sessions.begin(member.member(), member.role(), by));
  }

  Mono<ResponseEntity<Void>> replaceAddress(
      Actor actor, @Nullable String email, @Nullable String code, ServerWebExchange exchange) {
    return commands
        .permit(ReplaceAddress.class, actor)
        .then(Mono.defer(() -> replaced(actor, email, code, exchange)));
  }

  private Mono<ResponseEntity<Void>> replaced(
      Actor actor, @Nullable String email, @Nullable String code, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      var address = checked(email);
      fromOneClient.spend(ClientAddress.of(exchange.getRequest()));
      return directory
          .named(FirstOwner.NOBODY_YET)
          .map(Known::member)
          .filter(actor.member()::equals)
          .hasElement()
          .flatMap(isUnproven ->
              isUnproven && actor.role() == Role.OWNER
                  ? Mono.<Void>empty()
                  : proven(codes.redeem(address, digits(code))))
          .then(directory.holder(address))
          .filter(holder -> !holder.equals(actor.member()))
          .flatMap(_ ->
              Mono.<ResponseEntity<Void>>error(
                  Rejection.conflict("address.taken", "Another member has this address")
                      .asException()))
          .switchIfEmpty(
              Mono.defer(() -> commands.send(new ReplaceAddress(actor.member(), address), actor)));
    });
  }

  /** Whom somebody also is, which a code proves that was sent to the other address. */
  Mono<MemberId> other(
      @Nullable String email, @Nullable String code, MemberId self, ServerWebExchange exchange) {
    return Mono.defer(() -> {
      var address = checked(email);
      fromOneClient.spend(ClientAddress.of(exchange.getRequest()));
      return proven(codes.redeem(address, digits(code), self))
          .then(directory.holder(address))
          .switchIfEmpty(
              Mono.error(() ->
                  Rejection.notFound("address.unknown", "Nobody takes part with this address")
                      .asException()));
    });
  }

  private static String digits(@Nullable String code) {
    return Optional.ofNullable(code).orElse("").replaceAll("\\s", "");
  }

  private static Mono<Void> proven(Mono<Boolean> redeemed) {
    return redeemed
        .filter(right -> right)
        .switchIfEmpty(
            Mono.error(() ->
                Rejection.forbidden(
                        "code.invalid",
                        "This code is wrong or older than ten minutes; after five tries a new one"
                            + " is needed")
                    .asException()))
        .then();
  }

  private static String checked(@Nullable String email) {
    var address = Optional.ofNullable(email).orElse("").strip();
    new Shape()
        .require(Address.isAddress(address), "email", "malformed", "must be an e-mail address")
        .check();
    return address;
  }
}
