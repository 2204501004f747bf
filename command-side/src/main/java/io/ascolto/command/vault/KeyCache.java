package io.ascolto.command.vault;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The keys used lately, in two generations: when the young one is full, it takes the place of the
 * old one. From time to time both are emptied, which bounds for how long a key that another node
 * destroyed can still open something here.
 */
final class KeyCache {

  private final int size;
  private final long lifeNanos;
  private final LongSupplier nanoTime;
  private volatile ConcurrentHashMap<UUID, Key> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<UUID, Key> old = new ConcurrentHashMap<>();
  private volatile long emptied;

  KeyCache(int size, Duration life, LongSupplier nanoTime) {
    this.size = size;
    this.lifeNanos = life.toNanos();
    this.nanoTime = nanoTime;
    this.emptied = nanoTime.getAsLong();
  }

  Optional<Key> get(UUID id) {
    emptyWhenOver();
    var key = young.get(id);
    return Optional.ofNullable(key == null ? old.get(id) : key);
  }

  void put(Key key) {
    if (young.size() >= size) {
      turn();
    }
    young.put(key.id(), key);
  }

  synchronized void drop(Collection<UUID> ids) {
    ids.forEach(young::remove);
    ids.forEach(old::remove);
  }

  private void emptyWhenOver() {
    if (nanoTime.getAsLong() - emptied > lifeNanos) {
      empty();
    }
  }

  private synchronized void empty() {
    old = new ConcurrentHashMap<>();
    young = new ConcurrentHashMap<>();
    emptied = nanoTime.getAsLong();
  }

  private synchronized void turn() {
    old = young;
    young = new ConcurrentHashMap<>();
  }
}
