package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Tells, on this node, of members who may no longer be whom a request once was let in as: a session
 * or a key ended, a role changed. Whoever listens looks again.
 */
@Component
public class Departures {

  private final Sinks.Many<MemberId> told = Sinks.many().multicast().directBestEffort();

  public Flux<MemberId> heard() {
    return told.asFlux();
  }

  synchronized void of(MemberId member) {
    told.tryEmitNext(member);
  }
}
