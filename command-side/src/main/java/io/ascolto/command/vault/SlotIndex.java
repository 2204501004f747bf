package io.ascolto.command.vault;

import java.util.UUID;
import java.util.function.IntPredicate;

/**
 * From a key's id to its slot, in eight bytes an entry: a fingerprint and the slot, with open
 * addressing. Two ids may share a fingerprint, so the slot itself has the last word.
 */
final class SlotIndex {

  static final int NONE = -1;

  private static final int FREE = 0;
  private static final int REMOVED = -1;

  /** Slot + 1, so that a fresh table is a free one. */
  private int[] slots = new int[1 << 10];

  private int[] fingerprints = new int[1 << 10];
  private int taken;

  synchronized void put(UUID id, int slot) {
    if (taken * 5L >= slots.length * 3L) {
      grow();
    }
    place(fingerprint(id), slot + 1);
  }

  /** The slot among those with the id's fingerprint that {@code holds} it, or {@link #NONE}. */
  synchronized int find(UUID id, IntPredicate holds) {
    int at = position(id, holds);
    return at == NONE ? NONE : slots[at] - 1;
  }

  synchronized void remove(UUID id, IntPredicate holds) {
    int at = position(id, holds);
    if (at != NONE) {
      slots[at] = REMOVED;
    }
  }

  synchronized long bytes() {
    return 2L * Integer.BYTES * slots.length;
  }

  private int position(UUID id, IntPredicate holds) {
    int fingerprint = fingerprint(id);
    for (int at = start(fingerprint); slots[at] != FREE; at = next(at)) {
      if (slots[at] != REMOVED && fingerprints[at] == fingerprint && holds.test(slots[at] - 1)) {
        return at;
      }
    }
    return NONE;
  }

  private void place(int fingerprint, int value) {
    int at = start(fingerprint);
    while (slots[at] != FREE) {
      at = next(at);
    }
    slots[at] = value;
    fingerprints[at] = fingerprint;
    taken++;
  }

  private void grow() {
    var oldSlots = slots;
    var oldFingerprints = fingerprints;
    slots = new int[oldSlots.length * 2];
    fingerprints = new int[slots.length];
    taken = 0;
    for (int at = 0; at < oldSlots.length; at++) {
      if (oldSlots[at] != FREE && oldSlots[at] != REMOVED) {
        place(oldFingerprints[at], oldSlots[at]);
      }
    }
  }

  private int start(int fingerprint) {
    return ((fingerprint * 0x9E3779B9) >>> 1) & (slots.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (slots.length - 1);
  }

  private static int fingerprint(UUID id) {
    return Long.hashCode(id.getMostSignificantBits() * 31 + id.getLeastSignificantBits());
  }
}
