package io.ascolto.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often each caller may do something: so often at once, and as often again spread over a time.
 * In memory, for each process by itself.
 */
public final class RateLimit {

  private static final int CALLERS = 100_000;

  private final Cache<String, Bucket> buckets;
  private final long times;
  private final Duration during;
  private final TimeMeter clock;

  public RateLimit(long times, Duration during) {
    this(times, during, TimeMeter.SYSTEM_MILLISECONDS);
  }

  public RateLimit(long times, Duration during, TimeMeter clock) {
    this.times = times;
    this.during = during;
    this.clock = clock;
    // A bucket not asked for so long is full again, as a new one is.
    this.buckets = Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(during).build();
  }

  /** Refuses with 429 and {@code Retry-After} whoever has none left. */
  public void spend(String caller) {
    var left = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!left.isConsumed()) {
      throw new TooMany(Duration.ofNanos(left.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, during))
        .withCustomTimePrecision(clock)
        .build();
  }
}
