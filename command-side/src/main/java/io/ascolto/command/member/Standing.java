package io.ascolto.command.member;

import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Mail.Delivery;
import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets people in and out: who they are to the hub, and that it holds from the next request on. */
@Component
class Standing {

  /**
   * @param delivery OUTBOX on a hub without a mail server, whose owner passes the invitation on
   */
  @Schema(name = "Invited")
  record Invited(Delivery delivery) {}

  private final Commands commands;
  private final Directory directory;
  private final BoardRoles boardRoles;
  private final Keyring keyring;
  private final Sessions sessions;
  private final Departures departures;
  private final Mail mail;
  private final PublicUrl url;

  Standing(
      Commands commands,
      Directory directory,
      BoardRoles boardRoles,
      Keyring keyring,
      Sessions sessions,
      Departures departures,
      Mail mail,
      PublicUrl url) {
    this.commands = commands;
    this.directory = directory;
    this.boardRoles = boardRoles;
    this.keyring = keyring;
    this.sessions = sessions;
    this.departures = departures;
    this.mail = mail;
    this.url = url;
  }

  /** Afterwards nobody is signed in as this member any more, unless nothing was to be changed. */
  Mono<ResponseEntity<Void>> change(Object command, MemberId member, Actor actor) {
    return commands
        .outcome(command, actor)
        .delayUntil(outcome -> outcome == Outcome.UNCHANGED ? Mono.empty() : signOut(member))
        .map(commands::answer);
  }

  private Mono<Void> signOut(MemberId member) {
    return sessions
        .endAllOf(member)
        // Before whoever decided is answered: the next request has to find it decided.
        .doOnTerminate(() -> forget(member))
        .doOnCancel(() -> forget(member));
  }

  private void forget(MemberId member) {
    directory.forget(member);
    boardRoles.forget();
    keyring.forget();
    departures.of(member);
  }

  /** Whoever was invited before gets the letter again. */
  Mono<ResponseEntity<Invited>> invite(
      InviteMember command, Actor actor, ServerWebExchange exchange) {
    return commands
        .permit(InviteMember.class, actor)
        .then(Mono.defer(() -> directory.acting(command.address())))
        .flatMap(known -> again(known, command))
        .switchIfEmpty(Mono.defer(() -> commands.send(command, actor)))
        .flatMap(answer ->
            mail.send(letter(command, exchange))
                .map(delivery ->
                    ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .body(new Invited(delivery))));
  }

  private static Mono<ResponseEntity<Void>> again(Known known, InviteMember command) {
    return known.role() == command.role()
        ? Mono.just(ResponseEntity.ok().build())
        : Mono.error(
            Rejection.conflict("member.known", "This person is a member and has another role")
                .asException());
  }

  private Letter letter(InviteMember command, ServerWebExchange exchange) {
    var language = Optional.ofNullable(exchange.getLocaleContext().getLocale());
    var entrance = url.address(exchange.getRequest().getURI(), "enter");
    return LettersToMembers.inviting(
        command.address(), command.role(), entrance, language.orElse(Locale.ENGLISH));
  }
}
