package io.ascolto.query.platform.lists;

/** What is counted of one idea, wherever it lies: in memory or in the index's columns. */
public interface Counted {

  long up();

  long agree();

  long disagree();

  long pass();

  /** Votes of which only the number is known, from other tools. */
  long carriedOver();

  /** Milliseconds since 1970. */
  long submittedAt();

  /** {@link Trend}'s logarithm of the fast decaying count. */
  double fast();

  /** {@link Trend}'s logarithm of the slowly decaying count. */
  double slow();

  /** Up with what was carried over, or agree − disagree: a board has one model, the rest is 0. */
  default long score() {
    return up() + carriedOver() + agree() - disagree();
  }

  /** How many members have a ballot on the idea, whatever they say; nobody carried over. */
  default long voters() {
    return up() + agree() + disagree() + pass();
  }
}
