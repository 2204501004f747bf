package io.ascolto.command.notice;

import io.ascolto.command.mail.Answer;
import io.ascolto.command.mail.Block.Foot;
import io.ascolto.command.mail.Block.Paragraph;
import io.ascolto.command.mail.Letter;
import io.ascolto.command.mail.Mail;
import io.ascolto.command.mail.Words;
import io.ascolto.command.notice.MailTable.Held;
import io.ascolto.command.notice.MailTable.State;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** For owners: whether the hub's mail arrives, what waits and why. */
@Tag(name = "mail")
@RestController
@RequestMapping("/api/mail")
class MailEndpoint {

  private static final int SHOWN = 100;

  private final Commands commands;
  private final MailTable mails;
  private final Mail mail;
  private final MemberAddresses addresses;
  private final KnownPeople people;
  private final InstantSource time = InstantSource.system();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("mail-page").start(task));

  MailEndpoint(
      Commands commands,
      MailTable mails,
      Mail mail,
      MemberAddresses addresses,
      KnownPeople people) {
    this.commands = commands;
    this.mails = mails;
    this.mail = mail;
    this.addresses = addresses;
    this.people = people;
  }

  /**
   * @param server its name and port; null where there is none
   * @param dead those that were given up
   * @param sent as long as they are remembered
   * @param letters that wait or were given up, the newest first; a hundred at most
   */
  @Schema(name = "MailReport")
  record Report(
      @Nullable String server,
      String from,
      long waiting,
      long dead,
      long sent,
      List<Waiting> letters) {}

  /** Of what a mail tells: of one thing, or of a day. */
  @Schema(name = "MailKind")
  enum Kind {
    NOTICE,
    DIGEST
  }

  @Schema(name = "MailState")
  enum Standing {
    WAITING,
    DEAD
  }

  /**
   * @param name what the member is called in front of others; null while they chose no name
   * @param dueAt when it is tried; null once it was given up
   * @param answer what the mail server said last, without anybody's address
   */
  @Schema(name = "WaitingMail")
  record Waiting(
      String id,
      Kind kind,
      String member,
      @Nullable String name,
      Instant createdAt,
      @Nullable Instant dueAt,
      int tries,
      Standing state,
      @Nullable String answer) {

    static Waiting of(Held held, Map<String, String> names) {
      var isDead = held.state() == State.DEAD;
      return new Waiting(
          held.id(),
          held.digest() ? Kind.DIGEST : Kind.NOTICE,
          held.member(),
          names.get(held.member()),
          held.createdAt(),
          isDead ? null : held.dueAt(),
          held.tries(),
          isDead ? Standing.DEAD : Standing.WAITING,
          held.answer().orElse(null));
    }
  }

  /**
   * @param answer what the mail server said; null where it took the letter
   */
  @Schema(name = "MailTest")
  record Tried(boolean sent, @Nullable String answer) {}

  @Operation(operationId = "mailReport")
  @GetMapping
  Mono<ResponseEntity<Report>> report(Actor owner) {
    return forOwner(owner, this::report);
  }

  private Report report() {
    var unsent = mails.unsent(SHOWN);
    var names = people.names(unsent.stream().map(Held::member).distinct().toList());
    return new Report(
        mail.hasServer() ? mail.server() : null,
        mail.from(),
        mails.count(State.WAITING) + mails.count(State.SENDING),
        mails.count(State.DEAD),
        mails.count(State.SENT),
        unsent.stream().map(held -> Waiting.of(held, names)).toList());
  }

  /** Sends a letter to whoever asks, and says what the mail server made of it. */
  @Operation(operationId = "testMail")
  @PostMapping("/test")
  Mono<ResponseEntity<Tried>> test(Actor owner, ServerWebExchange exchange) {
    var locale =
        Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(Locale.ENGLISH);
    return forOwner(
        owner,
        () -> {
          var to =
              addresses
                  .of(owner.member())
                  .orElseThrow(() ->
                      Rejection.conflict("mail.no-address", "You have no e-mail address here")
                          .asException());
          return switch (mail.deliver(test(to, locale))) {
            case Answer.Taken() -> new Tried(true, null);
            case Answer.Refused refused -> new Tried(false, refused.said());
          };
        });
  }

  private static Letter test(String to, Locale locale) {
    var words = Words.in(locale);
    return Letter.of(
        to,
        words.say("test.subject"),
        words,
        List.of(new Paragraph(words.say("test.says")), new Foot(words.say("test.foot"))));
  }

  @Operation(operationId = "retryMail")
  @ApiResponse(responseCode = "204")
  @PostMapping("/{id}/retry")
  Mono<ResponseEntity<Void>> retry(@PathVariable UUID id, Actor owner) {
    return changed(owner, () -> mails.retry(id.toString(), time.instant()));
  }

  @Operation(operationId = "dropMail")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Void>> drop(@PathVariable UUID id, Actor owner) {
    return changed(owner, () -> mails.drop(id.toString()));
  }

  private Mono<ResponseEntity<Void>> changed(Actor owner, BooleanSupplier change) {
    return forOwner(owner, change::getAsBoolean)
        .filter(answer -> Boolean.TRUE.equals(answer.getBody()))
        .map(_ -> ResponseEntity.noContent().<Void>build())
        .switchIfEmpty(Mono.error(MailEndpoint::unknown));
  }

  private static RuntimeException unknown() {
    return Rejection.notFound("mail.unknown", "No such mail waits").asException();
  }

  private <T> Mono<ResponseEntity<T>> forOwner(Actor owner, Callable<T> work) {
    return commands
        .permit(Permission.KEEP_MEMBERS, owner)
        .then(Mono.fromCallable(work).subscribeOn(blocking))
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }
}
