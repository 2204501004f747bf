package io.ascolto.command.ballot;

import io.ascolto.command.platform.Reach;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a ballot's rules ask of ideas and boards. */
interface VotableIdeas {

  /** How one votes on the idea, and whether one still may; empty for an unknown idea. */
  Optional<Voting> voting(IdeaId idea);

  /** The same, where an unknown idea is refused. */
  default Voting known(IdeaId idea) {
    return voting(idea).orElseThrow(() -> unknown().asException());
  }

  private static Rejection unknown() {
    return Rejection.notFound("idea.unknown", "There is no such idea");
  }

  /**
   * @param reach of its board
   * @param withoutAccount whether browsers may vote whose people have not signed in
   */
  record Voting(VotingModel model, Reach reach, boolean open, boolean withoutAccount) {

    /**
     * Refuses a vote that may not be cast.
     *
     * @param unknownVoter whether it is a browser whose person has not signed in
     */
    void admit(MemberId voter, Choice choice, @Nullable String role, boolean unknownVoter) {
      if (unknownVoter) {
        permitWithoutAccount();
      } else if (!reach.admits(role, voter)) {
        throw unknown().asException();
      }
      if (!choice.belongsTo(model)) {
        throw Rejection.conflict("vote.choice.unfit", "This board does not take that choice")
            .asException();
      }
      checkOpen();
    }

    /** Whoever has not signed in is asked to only where that alone lets them see the idea. */
    void permitWithoutAccount() {
      if (!reach.admitsWhoeverSignsIn()) {
        throw unknown().asException();
      }
      if (!withoutAccount) {
        throw Rejection.signInRequired("This board takes votes of members only; sign in first")
            .asException();
      }
    }

    void checkOpen() {
      if (!open) {
        throw Rejection.conflict("idea.closed", "This idea no longer takes votes").asException();
      }
    }
  }
}
