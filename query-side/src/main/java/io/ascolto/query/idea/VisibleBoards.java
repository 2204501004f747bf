package io.ascolto.query.idea;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The boards in which an audience may look for ideas. */
final class VisibleBoards {

  private VisibleBoards() {}

  /** The board asked for, or all, as far as the audience may see them; else none at all. */
  static Set<String> of(Snapshot snapshot, Audience audience, Optional<String> asked) {
    return snapshot.boards().values().stream()
        .filter(board -> board.isSeenBy(audience))
        .map(ListedBoard::board)
        .filter(board -> asked.isEmpty() || asked.get().equals(board))
        .collect(Collectors.toUnmodifiableSet());
  }
}
