package io.ascolto.query.platform.lists;

/** What is counted of one idea, wherever it lies: in memory or in the index's columns. */
public interface Counted {

  long up();

  long agree();

  long disagree();

  long pass();

  /** Milliseconds since 1970. */
  long submittedAt();

  /** {@link Trend}'s logarithm of the fast decaying count. */
  double fast();

  /** {@link Trend}'s logarithm of the slowly decaying count. */
  double slow();

  /** Up, or agree − disagree: a board has one model, so that the others are 0. */
  default long score() {
    return up() + agree() - disagree();
  }

  /** How many members have a ballot on the idea, whatever they say. */
  default long voters() {
    return up() + agree() + disagree() + pass();
  }
}
