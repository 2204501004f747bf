package io.ascolto.command.privacy;

import io.ascolto.events.Sealed;
import java.util.Optional;
import java.util.UUID;

/**
 * A text of somebody else in which the name or address of somebody forgotten was found.
 *
 * @param comment where the text is a comment's
 */
record Mention(Sealed text, Kind kind, String idea, Optional<String> comment) {

  UUID key() {
    return text.key();
  }

  /** What the text is. */
  enum Kind {
    TITLE,
    TEXT,
    COMMENT,
    /** Said with a move, for hiding something, or with a vote for a customer. */
    NOTE
  }
}
