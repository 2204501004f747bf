package io.ascolto.command.retention;

import io.ascolto.events.privacy.RetentionRule;
import java.util.Optional;

/**
 * How long something may be kept, in days.
 *
 * @param usual where nobody chose; empty: without end
 * @param mayBeEndless whether one may keep it without end
 */
record Term(Optional<Integer> usual, int least, int most, boolean mayBeEndless) {

  private static final int MONTH = 30;
  private static final int QUARTER = 90;
  private static final int YEAR = 365;

  static Term of(RetentionRule rule) {
    return switch (rule) {
      // Nobody is forgotten because the software was installed.
      case INACTIVE_PEOPLE -> new Term(Optional.empty(), QUARTER, 10 * YEAR, true);
      case SIGN_INS, VOTE_CIRCUMSTANCES -> new Term(Optional.of(QUARTER), 1, YEAR, false);
      case OUTBOX -> new Term(Optional.of(MONTH), 1, YEAR, false);
    };
  }

  boolean allows(int days) {
    return days >= least && days <= most;
  }

  String says() {
    return "must be a whole number of days from " + least + " to " + most;
  }
}
