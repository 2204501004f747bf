package io.ascolto.query.platform;

import java.time.Duration;
import java.util.List;

/** The log, as far as this side needs it. Blocks; for consumers' threads only. */
public interface Feed {

  /** The durable position: the last event that may be shown; 0 for an empty log. */
  long head();

  /** At most {@code limit} durable events after {@code position}, in order and without a hole. */
  List<Recorded> after(long position, int limit);

  /** Returns as soon as {@link #head()} is past {@code position}, at the latest after the limit. */
  void awaitPast(long position, Duration limit) throws InterruptedException;
}
