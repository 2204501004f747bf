package io.ascolto.command.member;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds whom somebody is who has proven it, or makes them a member where the hub is open to them.
 */
@Component
class Arrivals {

  private final Directory directory;
  private final Commands commands;
  private final Joining joining;
  private final Companies companies;

  Arrivals(Directory directory, Commands commands, Companies companies, SignInSettings settings) {
    this.directory = directory;
    this.commands = commands;
    this.companies = companies;
    this.joining = settings.joining();
  }

  /** Whether a code for this address would let anybody in. */
  Mono<Boolean> isAwaited(String address) {
    return joining.admits(address) ? Mono.just(true) : directory.named(address).hasElement();
  }

  /** By an address that is proven to be theirs. */
  Mono<Known> by(String address) {
    return directory
        .acting(address)
        .switchIfEmpty(
            Mono.defer(() ->
                joining.admits(address)
                    ? directory.join(address, Role.MEMBER)
                    : Mono.error(Joining.closed().asException())));
  }

  /** By what a provider of identities says, which may be anybody, also of the team. */
  Mono<Known> by(Identity identity) {
    return directory
        .byIdentity(identity)
        .switchIfEmpty(Mono.defer(() -> first(identity)))
        .delayUntil(known -> described(known, identity.told()));
  }

  /**
   * By what a product says of its users. A product's secret is not to open the team's doors: it
   * lies in more hands.
   */
  Mono<Known> byProduct(Identity identity) {
    return directory
        .byIdentity(identity)
        .switchIfEmpty(
            Mono.defer(() ->
                Mono.justOrEmpty(identity.address())
                    .flatMap(directory::named)
                    .doOnNext(Arrivals::checkNotTeam)
                    .then(Mono.defer(() -> first(identity)))))
        .doOnNext(Arrivals::checkNotTeam)
        .delayUntil(known -> described(known, identity.told()));
  }

  /** Whoever vouches for somebody knows best which customer they are, and says it every time. */
  private Mono<Void> described(Known known, Told told) {
    if (told.isNothing()) {
      return Mono.empty();
    }
    return Mono.justOrEmpty(told.account())
        .flatMap(account ->
            Mono.fromFuture(() -> companies.describe(account, told.companyName(), told.company())))
        .singleOptional()
        .map(account -> new DescribeMember(known.member(), account, false, told.attributes()))
        .flatMap(command -> Mono.fromFuture(() -> commands.send(command)))
        .then();
  }

  private Mono<Known> first(Identity identity) {
    return Mono.justOrEmpty(identity.address())
        .switchIfEmpty(
            Mono.error(() ->
                Rejection.forbidden(
                        "identity.address-unproven",
                        "Whoever vouches for you does not vouch for your e-mail address; sign in"
                            + " with a code instead")
                    .asException()))
        .flatMap(this::by)
        .flatMap(known -> linked(known, identity));
  }

  private Mono<Known> linked(Known known, Identity identity) {
    var link =
        new LinkIdentity(known.member(), identity.issuer(), identity.subject(), identity.name());
    return Mono.fromFuture(() -> commands.send(link))
        .thenReturn(known)
        // Two requests can bring the same identity at once; the second finds what the first made.
        .onErrorResume(
            failure -> directory.byIdentity(identity).switchIfEmpty(Mono.error(failure)));
  }

  private static void checkNotTeam(Known known) {
    if (known.role().hasDuties()) {
      throw Rejection.forbidden(
              "identity.team", "The team signs in with a code or by its own provider")
          .asException();
    }
  }
}
