package io.ascolto.command.ballot;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import java.util.Optional;

/** What a ballot's rules ask of ideas and boards. */
interface VotableIdeas {

  /** How one votes on the idea, and whether one still may; empty for an unknown idea. */
  Optional<Voting> voting(IdeaId idea);

  /**
   * @param visibility of its board
   * @param withoutAccount whether browsers may vote whose people have not signed in
   */
  record Voting(VotingModel model, Visibility visibility, boolean open, boolean withoutAccount) {}
}
