package io.ascolto.command.ballot;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.Occurrence;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Moves votes between members who are one person, and back: one at a time, each by two events.
 * Whatever breaks off in between is gone on with by doing the same again.
 */
@Component
public class CarriedVotes {

  /** Sends a command of the hub's own, with what is known of its occurrence. */
  interface Sending {

    CompletableFuture<Object> send(Object command, Map<String, String> occurrence);
  }

  private final Function<MemberId, List<IdeaId>> ofDevices;
  private final Function<MemberId, List<IdeaId>> ofMembers;
  private final Sending commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("carried").start(task));

  @Autowired
  CarriedVotes(DeviceVoteTable devices, CastBallots ballots, Commands commands) {
    this(devices::of, ballots::of, commands::send);
  }

  CarriedVotes(
      Function<MemberId, List<IdeaId>> ofDevices,
      Function<MemberId, List<IdeaId>> ofMembers,
      Sending commands) {
    this.ofDevices = ofDevices;
    this.ofMembers = ofMembers;
    this.commands = commands;
  }

  /** Takes along what somebody voted for without an account when they sign in. */
  public Mono<Void> carry(MemberId device, MemberId member) {
    return ideas(() -> ofDevices.apply(device))
        .concatMap(idea -> carry(idea, device, member).then(giveUpSetAside(idea, device)))
        .then();
  }

  /** Each vote counts once at the end, as the survivor's: whose own word stands before. */
  public Mono<Void> join(MemberId member, MemberId into) {
    return ideas(() -> ofMembers.apply(member)).concatMap(idea -> carry(idea, member, into)).then();
  }

  /**
   * Each vote goes back to who cast it, unless it was changed since.
   *
   * @param others who are still joined with the survivor: what one of them handed over counts where
   *     the vote goes that stood in its place
   */
  public Mono<Void> part(MemberId member, MemberId from, List<MemberId> others) {
    return ideas(() -> ofMembers.apply(member))
        .concatMap(idea ->
            giveBack(idea, member, from)
                .thenMany(Flux.fromIterable(others))
                .concatMap(other -> takeTheirs(idea, other, from)))
        .then();
  }

  public Mono<VotesToJoin> wouldJoin(MemberId member, MemberId into) {
    return ideas(() -> ofMembers.apply(member))
        .concatMap(idea -> Mono.zip(Mono.just(idea), ask(idea, member), ask(idea, into)))
        .reduce(VotesToJoin.NONE, (votes, one) -> votes.and(one.getT1(), one.getT2(), one.getT3()));
  }

  public Mono<VotesToPart> wouldPart(MemberId member, MemberId from) {
    return ideas(() -> ofMembers.apply(member))
        .concatMap(idea -> Mono.zip(ask(idea, member), ask(idea, from)))
        .reduce(
            VotesToPart.NONE,
            (votes, one) -> votes.and(one.getT1().moved(), member, one.getT2().moved(), from));
  }

  /** The survivor's ballot first: a vote is never nobody's. */
  private Mono<Void> carry(IdeaId idea, MemberId from, MemberId to) {
    return ask(idea, from)
        .flatMap(theirs ->
            Mono.justOrEmpty(theirs.choice())
                .flatMap(choice ->
                    send(new CarryVote(idea, to, from, choice), theirs.since())
                        .then(send(new HandOverVote(idea, from, to), theirs.since()))));
  }

  /** The person votes by an account now; counted again, the browser's would be a second one. */
  private Mono<Void> giveUpSetAside(IdeaId idea, MemberId device) {
    return ask(idea, device)
        .filter(Standing::setAside)
        .flatMap(_ ->
            Mono.fromFuture(() -> commands.send(new WithdrawVote(idea, device), Map.of())).then());
  }

  /** The ballot to which it goes first. */
  private Mono<Void> giveBack(IdeaId idea, MemberId to, MemberId from) {
    return Mono.zip(ask(idea, to), ask(idea, from))
        .flatMap(both -> {
          var theirs = both.getT1().moved().handedOverTo(from);
          var survivor = both.getT2();
          return Mono.justOrEmpty(theirs)
              .filter(vote -> !survivor.moved().spokeAfter(to, vote))
              .flatMap(vote -> send(new RestoreVote(idea, to, from), vote.since()))
              .then(
                  survivor.moved().isOf(to)
                      ? send(new ReturnVote(idea, from, to), survivor.since())
                      : Mono.<Void>empty());
        });
  }

  private Mono<Void> takeTheirs(IdeaId idea, MemberId other, MemberId into) {
    return ask(idea, other)
        .flatMap(theirs -> Mono.justOrEmpty(theirs.moved().handedOverTo(into)))
        .flatMap(vote -> send(new CarryVote(idea, into, other, vote.choice()), vote.since()));
  }

  private Flux<IdeaId> ideas(Callable<List<IdeaId>> list) {
    return Mono.fromCallable(list).subscribeOn(blocking).flatMapIterable(List::copyOf);
  }

  private Mono<Standing> ask(IdeaId idea, MemberId member) {
    return Mono.fromFuture(() -> commands.send(new AskStanding(idea, member), Map.of()))
        .cast(Standing.class);
  }

  private Mono<Void> send(Object command, Instant happenedAt) {
    var when = Map.of(Occurrence.OCCURRED_AT, happenedAt.toString());
    return Mono.fromFuture(() -> commands.send(command, when)).then();
  }
}
