package io.ascolto.command.platform;

import java.time.Duration;

/** Somebody asks more often than they may; nothing was done. */
final class TooMany extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  TooMany(Duration until) {
    super("Too many requests; try again later", null, false, false);
    this.seconds = Math.max(1, until.plusMillis(999).toSeconds());
  }

  /** After which it may be tried again. */
  long seconds() {
    return seconds;
  }
}
