package io.ascolto.command.member;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The people of a company, for whoever knows it by what its own systems call it. */
@Component
public class Colleagues {

  private final Companies companies;
  private final Directory directory;
  private final Commands commands;

  Colleagues(Companies companies, Directory directory, Commands commands) {
    this.companies = companies;
    this.directory = directory;
    this.commands = commands;
  }

  /**
   * Somebody there of whom nobody knows who it is: always the same member, who has no name and no
   * address.
   *
   * @param field what names the company, where there is none
   */
  public Mono<MemberId> somebodyAt(String company, String field) {
    return known(company, field)
        .flatMap(account -> {
          var somebody = MemberId.somebodyAt(account);
          return Mono.fromFuture(() -> joined(somebody, account)).thenReturn(somebody);
        });
  }

  private CompletableFuture<?> joined(MemberId somebody, AccountId account) {
    return commands
        .send(new JoinUnderPseudonym(somebody, Optional.empty()))
        .thenCompose(_ -> commands.send(new PlaceAtCompany(somebody, account)));
  }

  /** The member of this id or address, who belongs to the company from then on. */
  public Mono<MemberId> at(String company, String idOrAddress, String field) {
    return known(company, field)
        .flatMap(account ->
            directory
                .namedOrJoined(idOrAddress)
                .map(Known::member)
                .delayUntil(member ->
                    Mono.fromFuture(() -> commands.send(new PlaceAtCompany(member, account)))));
  }

  private Mono<AccountId> known(String company, String field) {
    return Mono.fromCallable(() -> companies.named(company))
        .filter(companies::has)
        .subscribeOn(Schedulers.boundedElastic())
        .switchIfEmpty(
            Mono.error(() ->
                Rejection.invalid(
                        List.of(new Rejection.Field(field, "unknown", "There is no such company")))
                    .asException()));
  }
}
