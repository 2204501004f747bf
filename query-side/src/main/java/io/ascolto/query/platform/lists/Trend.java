package io.ascolto.query.platform.lists;

import java.time.Duration;
import java.time.Instant;

/**
 * Two decaying counts of an idea's votes, with half-lives of one and of eight weeks, whose ratio
 * says whether interest grows.
 *
 * <p>Each count f(t) = Σ e^((tᵢ − t)/τ) over the votes' times tᵢ is kept as its logarithm at the
 * instant 1970, ln Σ e^(tᵢ/τ): that value needs no clock, does not overflow, and takes a late vote
 * with just the weight it would have by now. At any time t, ln f(t) = fast − t/τf and ln s(t) =
 * slow − t/τs, so that ideas compare by fast − slow alone, which is DESIGN's stored key ln f − ln s
 * + a·(1/τf − 1/τs).
 *
 * <p>A withdrawal does not say when its vote was cast, and a fold reads nothing but its own state:
 * it takes an average vote out of both counts, which leaves their ratio and lowers the weight
 * against votes to come. A switch is the same voter still: nothing happens to the trend.
 */
public record Trend(double fast, double slow) {

  /** Below this many votes a ratio is noise. */
  public static final int LEAST_VOTES = 5;

  static final Trend NONE = new Trend(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

  private static final double TAU_FAST = Duration.ofDays(7).toSeconds() / Math.log(2);
  private static final double TAU_SLOW = Duration.ofDays(56).toSeconds() / Math.log(2);

  Trend withVote(Instant at) {
    double seconds = at.toEpochMilli() / 1000.0;
    return new Trend(plus(fast, seconds / TAU_FAST), plus(slow, seconds / TAU_SLOW));
  }

  /**
   * @param votes how many there were before
   */
  Trend withoutVote(long votes) {
    if (votes <= 1) {
      return NONE;
    }
    double share = Math.log((votes - 1.0) / votes);
    return new Trend(fast + share, slow + share);
  }

  /** The fast decaying count as it is at an instant. */
  double fastAt(Instant now) {
    return Math.exp(fast - now.toEpochMilli() / 1000.0 / TAU_FAST);
  }

  /** The slowly decaying count as it is at an instant. */
  double slowAt(Instant now) {
    return Math.exp(slow - now.toEpochMilli() / 1000.0 / TAU_SLOW);
  }

  /** ln(e^a + e^b). */
  private static double plus(double a, double b) {
    double greater = Math.max(a, b);
    return greater + Math.log1p(Math.exp(Math.min(a, b) - greater));
  }
}
