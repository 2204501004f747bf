package io.ascolto.command;

import io.ascolto.command.ballot.StandingBallots;
import io.ascolto.command.notice.OwnVotes;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.springframework.stereotype.Component;

/** What the slice of ballots knows of a vote, for the one that tells people what happened. */
@Component
class VotesOfMembers implements OwnVotes {

  private final StandingBallots ballots;

  VotesOfMembers(StandingBallots ballots) {
    this.ballots = ballots;
  }

  @Override
  public boolean hasVoted(MemberId member, IdeaId idea) {
    return ballots.counts(idea, member);
  }
}
