package io.ascolto.web;

import io.ascolto.command.ballot.CarriedVotes;
import io.ascolto.command.member.ForeseenJoining;
import io.ascolto.command.member.ForeseenJoining.Foreseen;
import io.ascolto.events.member.MemberId;
import io.ascolto.query.member.Joinings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks members and ballots what joining two people would come to. */
@Component
class VotesForeseen implements Joinings {

  private final ForeseenJoining foreseen;
  private final CarriedVotes votes;

  VotesForeseen(ForeseenJoining foreseen, CarriedVotes votes) {
    this.foreseen = foreseen;
    this.votes = votes;
  }

  @Override
  public Mono<Joining> joining(String member, String into) {
    return foreseen.joining(MemberId.of(member), MemberId.of(into)).flatMap(this::joining);
  }

  @Override
  public Mono<Joining> ownJoining(String self, String other, String proof) {
    return foreseen.ownJoining(MemberId.of(self), MemberId.of(other), proof).flatMap(this::joining);
  }

  @Override
  public Mono<Parting> parting(String member) {
    return foreseen.parting(MemberId.of(member)).flatMap(this::parting);
  }

  @Override
  public Mono<Parting> ownParting(String self, String other) {
    return foreseen.ownParting(MemberId.of(self), MemberId.of(other)).flatMap(this::parting);
  }

  private Mono<Joining> joining(Foreseen two) {
    return votes
        .wouldJoin(two.member(), two.into())
        .map(moving ->
            new Joining(
                two.member().toString(),
                two.into().toString(),
                moving.moving(),
                moving.both().stream()
                    .map(both -> new BothVoted(both.idea().toString(), both.stays(), both.goes()))
                    .toList(),
                moving.takenBack(),
                two.browsers()));
  }

  private Mono<Parting> parting(Foreseen two) {
    return votes
        .wouldPart(two.member(), two.into())
        .map(moving ->
            new Parting(
                two.member().toString(),
                two.into().toString(),
                moving.returning(),
                moving.restored(),
                moving.staying(),
                two.browsers()));
  }
}
