package io.ascolto.query.platform;

/** Narrows a batch that failed down to the one event that fails, by halves. */
final class Isolation {

  private final int full;
  private int trial;

  /** Up to here everything was folded once and is folded again in full batches. */
  private long proven;

  /** The last position of the smallest batch known to fail. */
  private long suspect;

  Isolation(int full) {
    this.full = full;
    this.trial = full;
  }

  /** How many events to fold next, standing at this position. */
  long limit(long position) {
    return position < proven ? Math.min(full, proven - position) : trial;
  }

  void passed(long position) {
    proven = Math.max(proven, position);
    if (proven >= suspect) {
      trial = full;
    }
  }

  /** A batch failed; true when it was a single event, which is then the one to blame. */
  boolean failed(long first, int size) {
    proven = Math.min(proven, first - 1);
    suspect = first + size - 1;
    trial = Math.max(1, size / 2);
    return size == 1;
  }
}
