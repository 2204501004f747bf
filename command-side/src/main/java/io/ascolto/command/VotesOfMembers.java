package io.ascolto.command;

import io.ascolto.command.ballot.SetAsideVotes;
import io.ascolto.command.notice.OwnVotes;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.springframework.stereotype.Component;

/** Asks a ballot itself, which no view lags behind. */
@Component
class VotesOfMembers implements OwnVotes {

  private final SetAsideVotes votes;

  VotesOfMembers(SetAsideVotes votes) {
    this.votes = votes;
  }

  @Override
  public boolean hasVoted(MemberId member, IdeaId idea) {
    return votes.since(idea, member).join().isPresent();
  }
}
