package io.ascolto.command.platform;

import io.ascolto.events.privacy.WhatIsKept;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a slice keeps about people in rows that are not made of the log. Whoever asks what is known
 * of them is told all of it, so a slice that begins to keep more says so here. It blocks.
 */
public interface KeptAbout {

  /**
   * @param says by names of the contract; what is not known is left out
   */
  record Kept(WhatIsKept what, Instant at, Map<String, String> says) {

    public Kept {
      says = Map.copyOf(says);
    }
  }

  List<Kept> keptAbout(Collection<String> members);
}
