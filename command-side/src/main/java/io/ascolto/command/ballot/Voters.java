package io.ascolto.command.ballot;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.NewDevices;
import io.ascolto.events.idea.IdeaId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who votes: whoever is signed in, else their browser where the board takes such votes. */
@Component
class Voters {

  private final VotableIdeas ideas;
  private final NewDevices devices;

  Voters(VotableIdeas ideas, NewDevices devices) {
    this.ideas = ideas;
    this.devices = devices;
  }

  Mono<Actor> of(IdeaId idea, ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .switchIfEmpty(devices.begin(exchange, () -> permit(idea)).cast(Actor.class));
  }

  private void permit(IdeaId idea) {
    var voting = ideas.known(idea);
    voting.permitWithoutAccount();
    voting.checkOpen();
  }
}
