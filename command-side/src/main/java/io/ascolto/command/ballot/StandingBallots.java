package io.ascolto.command.ballot;

import io.ascolto.command.platform.EventLog;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import org.springframework.stereotype.Component;

/** Reads single ballots in the log, which no view lags behind. It blocks. */
@Component
public class StandingBallots {

  private final EventLog log;

  StandingBallots(EventLog log) {
    this.log = log;
  }

  /** Whether a member's vote on an idea counts. */
  public boolean counts(IdeaId idea, MemberId member) {
    var counts = false;
    for (var event : log.stream(new BallotId(idea, member).toString())) {
      if (event instanceof BallotEvent ballot) {
        counts = counts(ballot, counts);
      }
    }
    return counts;
  }

  private static boolean counts(BallotEvent last, boolean before) {
    return switch (last) {
      case VoteCast _, VoteSwitched _, VoteCarried _, VoteRestored _, VoteTakenBackIn _ -> true;
      case VoteWithdrawn _, VoteHandedOver _, VoteReturned _ -> false;
      case VoteSetAside _, SetAsideVoteWithdrawn _ -> false;
      case VoteVouchedFor _ -> before;
    };
  }
}
