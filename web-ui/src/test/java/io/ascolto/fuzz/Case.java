package io.ascolto.fuzz;

/**
 * A request that something is wrong with.
 *
 * @param what is wrong
 */
public record Case(String operation, String what, Asked asked, Expected expected) {

  /** What has to come of it, besides an answer that is in order. */
  public enum Expected {
    /** It is not as described, or whoever sends it may not: it has to be refused. */
    REFUSED,
    /** Odd and yet as described, and reads only: nothing may change. */
    UNCHANGED,
    /** Odd and yet as described. */
    ANSWERED
  }

  static Case odd(Operation operation, String what, Asked asked, boolean fits) {
    var ifItFits = operation.reads() ? Expected.UNCHANGED : Expected.ANSWERED;
    return new Case(operation.id(), what, asked, fits ? ifItFits : Expected.REFUSED);
  }

  static Case refused(Operation operation, String what, Asked asked) {
    return new Case(operation.id(), what, asked, Expected.REFUSED);
  }

  @Override
  public String toString() {
    return operation + ", " + what + ": " + asked;
  }
}
