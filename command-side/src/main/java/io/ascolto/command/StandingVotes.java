package io.ascolto.command;

import io.ascolto.command.aside.Standing;
import io.ascolto.command.ballot.CarriedVotes;
import io.ascolto.command.ballot.SetAsideVotes;
import io.ascolto.command.member.Door;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What a person voted as another member of theirs is theirs, also once it is taken back in. */
@Component
class StandingVotes implements Standing {

  private final SetAsideVotes votes;
  private final CarriedVotes carried;
  private final Door door;

  StandingVotes(SetAsideVotes votes, CarriedVotes carried, Door door) {
    this.votes = votes;
    this.carried = carried;
    this.door = door;
  }

  @Override
  public CompletableFuture<Optional<Instant>> since(IdeaId idea, MemberId member) {
    return votes.since(idea, member);
  }

  @Override
  public CompletableFuture<Boolean> setAside(IdeaId idea, MemberId member, String aside) {
    return votes.setAside(idea, member, aside);
  }

  @Override
  public CompletableFuture<?> takeBackIn(IdeaId idea, MemberId member, String aside) {
    return votes
        .takeBackIn(idea, member, aside)
        .thenCompose(_ -> {
          var met = door.selves(member).getFirst();
          return met.equals(member)
              ? CompletableFuture.completedFuture(null)
              : carried.join(member, met).toFuture();
        });
  }
}
