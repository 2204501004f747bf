package io.ascolto.command.idea;

import io.ascolto.events.board.VotingModel;
import java.util.Optional;

/** How boards vote, as far as ideas depend on it. */
interface BoardModels {

  /** Empty for an unknown board. */
  Optional<VotingModel> of(String board);
}
