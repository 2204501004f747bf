package io.ascolto.command.ballot;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.Occurrence;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes along what somebody voted for without an account when they sign in. */
@Component
public class CarriedVotes {

  private final DeviceVoteTable votes;
  private final Commands commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("carried").start(task));

  CarriedVotes(DeviceVoteTable votes, Commands commands) {
    this.votes = votes;
    this.commands = commands;
  }

  /**
   * Each vote is counted once at the end. Whatever breaks off in between leaves some votes with the
   * browser, which hands them over when it is carried again.
   */
  public Mono<Void> carry(MemberId device, MemberId member) {
    return Mono.fromCallable(() -> votes.of(device))
        .subscribeOn(blocking)
        .flatMapIterable(List::copyOf)
        .concatMap(idea -> carry(idea, device, member))
        .then();
  }

  /** The member's ballot first: a vote is never nobody's. */
  private Flux<Object> carry(IdeaId idea, MemberId device, MemberId member) {
    return Mono.fromFuture(() -> commands.send(new AskStanding(idea, device)))
        .ofType(Standing.class)
        .flatMapMany(standing -> {
          var when = Map.of(Occurrence.OCCURRED_AT, standing.since().toString());
          return Flux.concat(
              Mono.fromFuture(() ->
                  commands.send(new CarryVote(idea, member, device, standing.choice()), when)),
              Mono.fromFuture(() -> commands.send(new HandOverVote(idea, device, member), when)));
        });
  }
}
