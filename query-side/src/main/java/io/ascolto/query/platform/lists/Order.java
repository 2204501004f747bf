package io.ascolto.query.platform.lists;

import java.time.Duration;

/**
 * The orders of an idea list. Each is by a key, greatest first, then by the idea's number; a key is
 * a function of what is counted and never of a clock, so that nothing has to be rewritten because
 * time goes by.
 */
public enum Order {
  /** The score. */
  TOP {
    @Override
    public double key(Counted idea) {
      return idea.score();
    }
  },
  /** The time of submission. */
  NEW {
    @Override
    public double key(Counted idea) {
      return idea.submittedAt();
    }
  },
  /** Ten times the score is worth two weeks of youth. */
  HOT {
    @Override
    public double key(Counted idea) {
      return Math.log10(Math.max(idea.score(), 1)) + idea.submittedAt() / 1000.0 / PERIOD;
    }
  },
  /** The ratio of recent votes to those of the last months; see {@link Trend}. */
  RISING {
    @Override
    public double key(Counted idea) {
      return idea.voters() < Trend.LEAST_VOTES ? LEFT_OUT : idea.fast() - idea.slow();
    }
  },
  /**
   * (agree + disagree) ^ (lesser / greater), as Reddit has it: many opinions, evenly split. Where
   * nobody disagrees, which is always so on boards that only vote up, it is 0.
   */
  CONTROVERSIAL {
    @Override
    public double key(Counted idea) {
      double lesser = Math.min(idea.agree(), idea.disagree());
      double greater = Math.max(idea.agree(), idea.disagree());
      return lesser <= 0 ? 0 : Math.pow(lesser + greater, lesser / greater);
    }
  };

  /** The key of an idea that an order does not show. */
  public static final double LEFT_OUT = Double.NEGATIVE_INFINITY;

  private static final double PERIOD = Duration.ofDays(14).toSeconds();

  public abstract double key(Counted idea);
}
