package io.ascolto.query.roadmap;

import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.StageKind;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which columns a roadmap has. */
final class Columns {

  /** Of a longer column the most wanted are shown; its total counts them all. */
  static final int MOST_CARDS = 200;

  private Columns() {}

  /** The board asked for, or all, as far as the audience may see them, by slug. */
  static Map<String, ListedBoard> boards(
      Snapshot snapshot, Audience audience, Optional<String> asked) {
    return snapshot.boards().values().stream()
        .filter(board -> board.isSeenBy(audience))
        .filter(board -> asked.isEmpty() || asked.get().equals(board.board()))
        .sorted(Comparator.comparing(ListedBoard::board))
        .collect(
            Collectors.toMap(
                ListedBoard::board, board -> board, (one, _) -> one, LinkedHashMap::new));
  }

  /**
   * Slug and kind of each column, from left to right: the stages that a board shows on the roadmap,
   * by their kinds; stages of several boards with one name share a column.
   */
  static Map<String, String> of(Map<String, ListedBoard> boards) {
    return boards.values().stream()
        .map(ListedBoard::stages)
        .flatMap(Collection::stream)
        .filter(Stage::onRoadmap)
        .sorted(Comparator.comparing(stage -> StageKind.valueOf(stage.kind())))
        .collect(Collectors.toMap(Stage::slug, Stage::kind, (one, _) -> one, LinkedHashMap::new));
  }
}
