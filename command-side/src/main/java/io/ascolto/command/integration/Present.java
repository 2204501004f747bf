package io.ascolto.command.integration;

import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an import finds there. */
interface Present {

  /** Slug and kind of each stage in order; empty for an unknown board. */
  Optional<Map<String, StageKind>> stages(String board);

  /** Every tag that an idea of the board has. */
  Set<String> tags(String board);

  boolean has(IdeaId idea);
}
