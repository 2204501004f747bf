package io.ascolto.command.member;

import io.ascolto.command.member.JoinedMembers.Joining;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What joining and parting would come to, asked beforehand; refused as the deed itself would be.
 */
@Component
public class ForeseenJoining {

  /**
   * @param into who is met, or was, in the member's place
   * @param browsers at how many somebody is signed out
   */
  public record Foreseen(MemberId member, MemberId into, long browsers) {}

  private final JoinedMembers members;
  private final Sessions sessions;
  private final Proofs proofs;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("foreseen").start(task));

  ForeseenJoining(JoinedMembers members, Sessions sessions, Proofs proofs) {
    this.members = members;
    this.sessions = sessions;
    this.proofs = proofs;
  }

  public Mono<Foreseen> joining(MemberId member, MemberId into) {
    return Mono.<Void>fromRunnable(() -> members.check(member, into))
        .subscribeOn(blocking)
        .then(foreseen(member, into, member));
  }

  public Mono<Foreseen> ownJoining(MemberId self, MemberId other, String proof) {
    return Mono.<Void>fromRunnable(
            () -> {
              proofs.check(self, other, proof);
              members.checkOwn(other, self);
            })
        .subscribeOn(blocking)
        .then(foreseen(other, self, other));
  }

  public Mono<Foreseen> parting(MemberId member) {
    return parting(() -> joined(member));
  }

  public Mono<Foreseen> ownParting(MemberId self, MemberId other) {
    return parting(() -> {
      var joining = joined(other);
      if (!joining.into().equals(self)) {
        throw AbsorbMember.unknown().asException();
      }
      Absorption.checkOwn(joining.byTeam());
      return joining;
    });
  }

  private Mono<Foreseen> parting(Supplier<Joining> asked) {
    return Mono.fromSupplier(asked)
        .subscribeOn(blocking)
        .flatMap(joining -> foreseen(joining.member(), joining.into(), joining.into()));
  }

  private Joining joined(MemberId member) {
    return members
        .of(member)
        .orElseThrow(() ->
            Rejection.conflict("member.not-joined", "This member is joined with nobody")
                .asException());
  }

  private Mono<Foreseen> foreseen(MemberId member, MemberId into, MemberId signedOut) {
    return Mono.defer(() -> sessions.count(signedOut))
        .map(browsers -> new Foreseen(member, into, browsers));
  }
}
