package io.ascolto.command.member;

import io.ascolto.command.member.JoinedMembers.Joining;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.member.MemberId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes two members one person, and two again. The decision is an event; the votes follow it one at
 * a time, and go on from where they were when the hub is killed in between: what is not settled is
 * done again, and doing it again changes nothing.
 */
@Component
class OnePerson implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OnePerson.class);

  private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

  /**
   * By then no request is under way any more, on no node, that still took the two for who they were
   * before; what such a one voted is moved by the last round.
   */
  private static final Duration SETTLES_AFTER = Duration.ofSeconds(30);

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final JoinedMembers joined;
  private final VotesOfOnePerson votes;
  private final Commands commands;
  private final Directory directory;
  private final Sessions sessions;
  private final Keyring keyring;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Map<Joining, Long> firstSeen = new HashMap<>();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("one-person").start(task));
  private Disposable looking = Disposables.disposed();

  OnePerson(
      JoinedMembers joined,
      VotesOfOnePerson votes,
      Commands commands,
      Directory directory,
      Sessions sessions,
      Keyring keyring) {
    this.keyring = keyring;
    this.joined = joined;
    this.votes = votes;
    this.commands = commands;
    this.directory = directory;
    this.sessions = sessions;
  }

  /** Answers once the votes have followed, with a position that holds them. */
  Mono<ResponseEntity<Void>> decide(Object command, MemberId member, Actor actor) {
    return commands
        .permit(command.getClass(), actor)
        .then(Mono.fromRunnable(() -> checkKnown(member)).subscribeOn(blocking))
        .then(Mono.defer(() -> commands.send(command, actor)))
        .delayUntil(_ ->
            Mono.fromRunnable(() -> follow(joining -> joining.member().equals(member)))
                .subscribeOn(blocking))
        .map(_ -> ResponseEntity.ok().header(Commands.POSITION, commands.position()).build());
  }

  private void checkKnown(MemberId member) {
    if (joined.find(member).isEmpty()) {
      throw AbsorbMember.unknown().asException();
    }
  }

  private void follow(Predicate<Joining> which) {
    oneAtATime.lock();
    try {
      joined.unsettled().stream().filter(which).forEach(this::follow);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void follow(Joining joining) {
    var now = System.nanoTime();
    var since = firstSeen.get(joining);
    if (since == null) {
      since = now;
      firstSeen.put(joining, now);
      endSessions(joining);
    }
    var moving =
        joining.joined()
            ? votes.join(joining.member(), joining.into())
            : votes.part(joining.member(), joining.into(), joined.joinedWith(joining.into()));
    moving.block(LIMIT);
    if (now - since >= SETTLES_AFTER.toNanos()) {
      joined.settle(joining);
      firstSeen.remove(joining);
    }
  }

  /** Whoever came in by the other's address is who they were from now on, so both enter anew. */
  private void endSessions(Joining joining) {
    sessions.endAllOf(joining.joined() ? joining.member() : joining.into()).block(LIMIT);
    directory.forget(joining.member());
    directory.forget(joining.into());
    keyring.forget();
  }

  private void look() {
    try {
      follow(_ -> true);
    } catch (RuntimeException failure) {
      LOG.warn("Votes of two members who are one person wait to be moved", failure);
    }
  }

  @Override
  public void start() {
    looking =
        Flux.interval(Duration.ZERO, LOOKS_EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> Mono.fromRunnable(this::look).subscribeOn(blocking), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    looking.dispose();
  }

  @Override
  public boolean isRunning() {
    return !looking.isDisposed();
  }
}
