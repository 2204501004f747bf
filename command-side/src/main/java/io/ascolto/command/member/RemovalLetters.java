package io.ascolto.command.member;

import io.ascolto.command.mail.Mail;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.events.member.MemberId;
import java.net.URI;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes to authors whose address is known. */
@Component
public class RemovalLetters {

  private final KnownAddresses addresses;
  private final Mail mail;
  private final PublicUrl url;

  RemovalLetters(KnownAddresses addresses, Mail mail, PublicUrl url) {
    this.addresses = addresses;
    this.mail = mail;
    this.url = url;
  }

  /**
   * @param what {@code idea} or {@code comment}
   * @param ground {@code LAW} or {@code HARM}
   * @param at by which address the hub was asked, where its settings do not say
   */
  public Mono<Void> send(
      MemberId author,
      String what,
      String says,
      String ground,
      String reason,
      Locale locale,
      URI at) {
    return Mono.fromCallable(() -> addresses.of(author))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .flatMap(to -> {
          var told = url.address(at, "me/data");
          return mail.send(LettersToMembers.removal(to, what, says, ground, reason, told, locale));
        })
        .then();
  }
}
