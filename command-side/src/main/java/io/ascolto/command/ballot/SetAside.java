package io.ascolto.command.ballot;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.Choice;
import java.util.Optional;

/**
 * A vote that counts no more.
 *
 * @param id of the decision by which it is set aside
 * @param choice empty once its voter took it back
 */
record SetAside(String id, Optional<Choice> choice) {

  static SetAside of(VoteSetAside event) {
    return new SetAside(event.asideId(), Optional.of(Choice.valueOf(event.choice())));
  }

  /** Nobody votes anew past a decision that holds. */
  void checkOver(AsidesInForce asides) {
    if (asides.isInForce(id)) {
      throw Rejection.conflict("vote.set-aside", "This vote is set aside; it can only be withdrawn")
          .asException();
    }
  }

  /** What happens when its voter takes it back; empty where they did already. */
  Optional<SetAsideVoteWithdrawn> withdrawal(String idea, String member) {
    return choice.map(said -> new SetAsideVoteWithdrawn(idea, member, said.name(), id));
  }

  SetAside withdrawn() {
    return new SetAside(id, Optional.empty());
  }
}
