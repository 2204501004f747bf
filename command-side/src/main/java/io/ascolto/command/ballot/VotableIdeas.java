package io.ascolto.command.ballot;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** What a ballot's rules ask of ideas and boards. */
interface VotableIdeas {

  /** How one votes on the idea, and whether one still may; empty for an unknown idea. */
  Optional<Voting> voting(IdeaId idea);

  /**
   * @param reach of its board
   * @param withoutAccount whether browsers may vote whose people have not signed in
   */
  record Voting(VotingModel model, Reach reach, boolean open, boolean withoutAccount) {}
}
