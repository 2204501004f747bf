package io.ascolto.query.platform;

import io.ascolto.events.Sealed;
import java.util.Optional;

/** Opens what a person wrote. Never blocks for long: keys come from memory or one bounded read. */
public interface Words {

  /**
   * The clear text, or empty once its key was destroyed.
   *
   * @throws IllegalStateException when the key is missing without having been destroyed
   */
  Optional<String> open(Sealed sealed);
}
