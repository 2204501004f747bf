package io.ascolto.command.platform;

import io.ascolto.events.privacy.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something of people that a slice keeps for a time alone. All of it blocks. */
public interface Retained {

  /** What is done with it. */
  enum Act {
    /** Somebody is asked whether to keep it. */
    ASKED,
    /** Somebody is forgotten. */
    FORGOTTEN,
    /** It is deleted, and whom it was about stays. */
    CLEARED
  }

  /**
   * @param count of people, or of rows
   */
  record Effect(Act act, long count) {}

  RetentionRule rule();

  /** Whether it cannot be applied because the hub has no mail server. */
  default boolean lacksMail() {
    return false;
  }

  /** What {@link #clear} would do at that time; changes nothing. */
  List<Effect> due(Instant now, Duration kept);

  /** Deletes what is older; may be done twice. */
  List<Effect> clear(Instant now, Duration kept);
}
