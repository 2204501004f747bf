package io.ascolto.query.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Those who wait until a store shows a position. Woken by its consumer; nobody polls. */
final class Waiters {

  private record Place(long position, long ticket) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      var order = Long.compare(position, other.position);
      return order != 0 ? order : Long.compare(ticket, other.ticket);
    }
  }

  private final ConcurrentSkipListMap<Place, CompletableFuture<Boolean>> waiting =
      new ConcurrentSkipListMap<>();
  private final AtomicLong tickets = new AtomicLong();
  private volatile long visible;

  /** Completes with true as soon as the position is visible, with false after the limit. */
  CompletableFuture<Boolean> await(long position, Duration limit) {
    if (visible >= position) {
      return CompletableFuture.completedFuture(true);
    }
    var place = new Place(position, tickets.incrementAndGet());
    var arrival = new CompletableFuture<Boolean>();
    waiting.put(place, arrival);
    // Asked again, because the consumer may have passed between the first look and the entry.
    if (visible >= position) {
      arrival.complete(true);
    }
    return arrival
        .completeOnTimeout(false, limit.toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete((_, _) -> waiting.remove(place));
  }

  long visible() {
    return visible;
  }

  /** The position that is visible now; it goes back when a view reloads. */
  void visible(long position) {
    visible = position;
    if (waiting.isEmpty()) {
      return;
    }
    List<CompletableFuture<Boolean>> arrived =
        new ArrayList<>(waiting.headMap(new Place(position, Long.MAX_VALUE), true).values());
    arrived.forEach(arrival -> arrival.complete(true));
  }
}
