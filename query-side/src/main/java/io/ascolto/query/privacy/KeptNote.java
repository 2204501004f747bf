package io.ascolto.query.privacy;

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
public record KeptNote(What what, Instant at, Map<String, String> says) {

  /** What it is. */
  @Schema(name = "WhatIsKept")
  public enum What {
    SESSION,
    /** When somebody was here last, and in which language. */
    PRESENCE,
    KEY_USE,
    NOTICE,
    MAIL,
    /** From where and how a vote came. */
    VOTE
  }

  public KeptNote {
    says = Map.copyOf(says);
  }
}
