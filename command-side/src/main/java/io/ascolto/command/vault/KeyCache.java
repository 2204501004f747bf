package io.ascolto.command.vault;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The keys used lately, in two generations: what is used moves to the young one, and when that is
 * full or its time is over, the old one is dropped. The time bounds for how long a key that another
 * node destroyed can still open something here.
 */
final class KeyCache {

  private final int size;
  private final long lifeNanos;
  private final LongSupplier nanoTime;
  private volatile ConcurrentHashMap<UUID, Key> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<UUID, Key> old = new ConcurrentHashMap<>();
  private volatile long turned;

  KeyCache(int size, Duration life, LongSupplier nanoTime) {
    this.size = size;
    this.lifeNanos = life.toNanos();
    this.nanoTime = nanoTime;
    this.turned = nanoTime.getAsLong();
  }

  Optional<Key> get(UUID id) {
    turnWhenOver();
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

  private void turnWhenOver() {
    if (nanoTime.getAsLong() - turned > lifeNanos) {
      turn();
    }
  }

  private synchronized void turn() {
    old = young;
    young = new ConcurrentHashMap<>();
    turned = nanoTime.getAsLong();
  }
}
