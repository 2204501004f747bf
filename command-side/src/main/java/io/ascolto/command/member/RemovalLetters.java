package io.ascolto.command.member;

import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes to authors whose address is known; it is in their stream alone, and sealed. */
@Component
public class RemovalLetters {

  private final EventLog log;
  private final Vault vault;
  private final Mail mail;
  private final PublicUrl url;

  RemovalLetters(EventLog log, Vault vault, Mail mail, PublicUrl url) {
    this.log = log;
    this.vault = vault;
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
    return Mono.fromCallable(() -> address(author))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty)
        .flatMap(to -> {
          var told = url.address(at, "me/data");
          return mail.send(Letter.removal(to, what, says, ground, reason, told, locale));
        })
        .then();
  }

  private Optional<String> address(MemberId member) {
    return log.stream(new MemberStream(member).toString()).stream()
        .flatMap(RemovalLetters::told)
        .reduce((_, last) -> last)
        .flatMap(vault::open);
  }

  private static Stream<Sealed> told(Object event) {
    return switch (event) {
      case MemberJoined joined -> Stream.of(joined.address());
      case AddressReplaced replaced -> Stream.of(replaced.address());
      default -> Stream.empty();
    };
  }
}
