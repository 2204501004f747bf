package io.ascolto.query.platform;

import java.time.Duration;
import java.util.List;

/**
 * One build of one store's views, fed by exactly one {@link Consumer} thread. Reads come from other
 * threads at the same time.
 */
public interface View extends AutoCloseable {

  /** The last position folded in and visible to reads; 0 when nothing is. */
  long position();

  /** The last position that a crash cannot take back. */
  long durablePosition();

  /**
   * Folds a batch that follows {@link #position()} without a hole. Afterwards {@code position()} is
   * the batch's last. When it throws, the consumer calls {@link #reload()} and tries again.
   */
  void apply(List<Recorded> batch);

  /** For how long the next batch may gather, where showing each one would cost too much. */
  default Duration rest() {
    return Duration.ZERO;
  }

  /**
   * Makes what was applied durable. The consumer calls it between batches, at most once a second.
   */
  void flush();

  /** Forgets what is only in memory and starts again from what is durable. */
  void reload();

  @Override
  void close();
}
