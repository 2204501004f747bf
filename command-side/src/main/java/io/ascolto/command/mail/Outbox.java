package io.ascolto.command.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Letters of a hub without a mail server, for its owner to pass on. They are in memory alone and as
 * long as a code is valid: what they say is personal and soon worth nothing.
 */
@Component
public class Outbox {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 200;

  /** {@code at} is when it was written. */
  public record Waiting(Instant at, Letter letter) {}

  private final InstantSource time = InstantSource.system();
  private final Cache<Long, Waiting> waiting =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private long written;

  synchronized void keep(Letter letter) {
    waiting.put(written++, new Waiting(time.instant(), letter));
  }

  /** The newest first. */
  public List<Waiting> letters() {
    return waiting.asMap().values().stream()
        .sorted(Comparator.comparing(Waiting::at).reversed())
        .toList();
  }
}
