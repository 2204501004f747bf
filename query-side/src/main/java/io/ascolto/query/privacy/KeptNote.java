package io.ascolto.query.privacy;

import io.ascolto.events.privacy.WhatIsKept;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * Something that is kept about a person beside the log, most of it for a time alone.
 *
 * @param at when it was: of a session, and of presence, when they were seen last
 * @param says what is known of it; what is not is left out
 */
@Schema(name = "KeptNote")
public record KeptNote(WhatIsKept what, Instant at, Map<String, String> says) {

  public KeptNote {
    says = Map.copyOf(says);
  }
}
