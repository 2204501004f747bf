package io.ascolto.command.idea;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see which board, as far as ideas on it depend on that. */
interface BoardSight {

  /** Empty for an unknown board. */
  Optional<Reach> of(String board);

  /** Refuses as unknown a board that the sender of a command may not see. */
  default void check(String board, @Nullable String role, MemberId sender) {
    if (of(board).filter(reach -> reach.admits(role, sender)).isEmpty()) {
      throw BoardStages.unknownBoard().asException();
    }
  }
}
