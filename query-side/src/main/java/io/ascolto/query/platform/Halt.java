package io.ascolto.query.platform;

import java.time.Instant;
import java.util.Arrays;

/**
 * Why a view stands still. Says where and what, and nothing of what the event holds: a message of a
 * foreign exception may quote it, so only the exception's class and place are told.
 *
 * @param position the event that cannot be folded
 * @param event its type, or {@code -} when it could not be read
 */
public record Halt(long position, String event, String reason, Instant since, Instant nextRetry) {

  static String reason(Throwable failure) {
    if (failure instanceof ViewFailure) {
      return String.valueOf(failure.getMessage());
    }
    var at =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.ascolto."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return failure.getClass().getName() + at;
  }
}
