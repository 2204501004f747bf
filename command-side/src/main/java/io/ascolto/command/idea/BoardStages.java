package io.ascolto.command.idea;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.board.StageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages of boards, as far as ideas go through them. */
interface BoardStages {

  /** Slug and kind of each stage in order; empty for an unknown board. */
  Optional<Map<String, StageKind>> of(String board);

  /** Refuses a board that there is not. */
  default Map<String, StageKind> known(String board) {
    return of(board).orElseThrow(() -> unknownBoard().asException());
  }

  static Rejection unknownBoard() {
    return Rejection.invalid(
        List.of(new Rejection.Field("board", "unknown", "There is no such board")));
  }

  static Rejection unknownStage() {
    return Rejection.invalid(
        List.of(new Rejection.Field("stage", "unknown", "The board has no such stage")));
  }
}
