package io.ascolto.command.platform;

import java.util.Optional;

/** A reason for which the hub takes no commands now, though it still answers reads. */
public interface Gate {

  /** Why it is closed, in words for an operator, or empty. */
  Optional<String> closed();
}
