package io.ascolto.command.idea;

import io.ascolto.command.platform.Sight;
import io.ascolto.events.board.Visibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see which board, as far as ideas on it depend on that. */
interface BoardSight {

  /** Empty for an unknown board. */
  Optional<Visibility> of(String board);

  /** Refuses as unknown a board that the sender of a command may not see. */
  default void check(String board, @Nullable String role) {
    if (of(board).filter(visibility -> Sight.admits(role, visibility)).isEmpty()) {
      throw BoardStages.unknownBoard().asException();
    }
  }
}
