package io.ascolto.command.board;

import java.util.Collection;
import java.util.Set;

/** What a board's rules ask of segments. */
interface KnownSegments {

  /** Those that there are not. */
  Set<String> unknown(Collection<String> segments);
}
