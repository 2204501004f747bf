package io.ascolto.command.ballot;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.NewDevices;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.idea.IdeaId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who votes: whoever is signed in, else their browser where the board takes such votes. */
@Component
class Voters {

  private final VotableIdeas ideas;
  private final NewDevices devices;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("voter").start(task));

  Voters(VotableIdeas ideas, NewDevices devices) {
    this.ideas = ideas;
    this.devices = devices;
  }

  /** Asked before a browser becomes a member, so that a refused vote leaves nothing behind. */
  Mono<Actor> of(IdeaId idea, ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .switchIfEmpty(
            Mono.fromCallable(() -> Ballot.voting(idea, ideas))
                .subscribeOn(blocking)
                .flatMap(voting -> begin(voting, exchange)));
  }

  private Mono<Actor> begin(VotableIdeas.Voting voting, ServerWebExchange exchange) {
    if (!voting.withoutAccount()) {
      return Mono.error(signIn().asException());
    }
    return voting.open()
        ? devices.begin(exchange).cast(Actor.class)
        : Mono.error(Ballot.closed().asException());
  }

  static Rejection signIn() {
    return Rejection.signInRequired("This board takes votes of members only; sign in first");
  }
}
