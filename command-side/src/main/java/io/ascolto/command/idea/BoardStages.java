package io.ascolto.command.idea;

import io.ascolto.events.board.StageKind;
import java.util.Map;
import java.util.Optional;

/** The stages of boards, as far as ideas go through them. */
interface BoardStages {

  /** Slug and kind of each stage in order; empty for an unknown board. */
  Optional<Map<String, StageKind>> of(String board);
}
