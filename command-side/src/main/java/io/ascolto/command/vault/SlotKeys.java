package io.ascolto.command.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys in a file of fixed slots: one dies where it lies, by being overwritten in place. */
final class SlotKeys implements Keys {

  private static final Logger LOG = LoggerFactory.getLogger(SlotKeys.class);
  private static final String SECRET = "secret";
  private static final String BROKEN = "The keys could not be written to disk; restart the hub";

  private final KeyFolder folder;
  private final SlotFile file;
  private final Cryptor random = new Cryptor();
  private final SlotIndex index = new SlotIndex();
  private final BitSet used = new BitSet();
  private volatile boolean failed;

  private SlotKeys(KeyFolder folder, SlotFile file) {
    this.folder = folder;
    this.file = file;
  }

  /** Also ends what a crash cut off: a key that the ledger calls destroyed is so afterwards. */
  static SlotKeys open(KeyFolder folder, Predicate<UUID> destroyed) {
    try {
      var keys = new SlotKeys(folder, new SlotFile(folder.file("slots")));
      keys.takeStock(destroyed);
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + folder + " cannot be read", e);
    }
  }

  @Override
  public synchronized void add(Collection<Key> fresh) {
    var absent = fresh.stream().filter(key -> slot(key.id()) == SlotIndex.NONE).toList();
    var slots = freeSlots(absent.size());
    writing(() -> {
      writeRuns(absent, slots);
      file.force();
    });
    for (int i = 0; i < slots.length; i++) {
      used.set(slots[i]);
      index.put(absent.get(i).id(), slots[i]);
    }
  }

  @Override
  public Optional<Key> find(UUID id) {
    var found = new AtomicReference<Optional<Key>>(Optional.empty());
    index.find(
        id,
        slot -> {
          var key = read(slot).filter(k -> k.id().equals(id));
          found.set(key);
          return key.isPresent();
        });
    return found.get();
  }

  /** Every living key. */
  List<Key> all() {
    var all = new ArrayList<Key>();
    reading(() -> file.each((_, bytes, at) -> Slot.read(bytes, at).ifPresent(all::add)));
    return all;
  }

  /** Reads the whole file: somebody is forgotten rarely, an index would cost memory always. */
  @Override
  public List<UUID> of(UUID subject) {
    var ids = new ArrayList<UUID>();
    reading(() ->
        file.each((_, bytes, at) ->
            Slot.read(bytes, at)
                .filter(key -> key.subject().equals(subject))
                .ifPresent(key -> ids.add(key.id()))));
    return ids;
  }

  @Override
  public synchronized void erase(Collection<UUID> ids) {
    var dying = ids.stream().distinct().filter(id -> slot(id) != SlotIndex.NONE).toList();
    var slots = dying.stream().mapToInt(this::slot).toArray();
    overwrite(slots);
    for (int i = 0; i < slots.length; i++) {
      int slot = slots[i];
      IntPredicate sameSlot = candidate -> candidate == slot;
      index.remove(dying.get(i), sameSlot);
      used.clear(slot);
    }
  }

  @Override
  public Optional<byte[]> secret() {
    try {
      return folder.read(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException("The hub's secret cannot be read", e);
    }
  }

  @Override
  public synchronized byte[] keepSecret(byte[] secret) {
    var standing = secret();
    if (standing.isEmpty()) {
      writing(() -> folder.write(SECRET, secret));
    }
    return standing.orElse(secret);
  }

  @Override
  public Optional<String> fault() {
    return failed ? Optional.of(BROKEN) : Optional.empty();
  }

  @Override
  public synchronized void close() {
    try (folder) {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The key slots cannot be closed", e);
    }
  }

  private void takeStock(Predicate<UUID> destroyed) throws IOException {
    var unreadable = new BitSet();
    var dead = new BitSet();
    file.each((slot, bytes, at) -> {
      if (Slot.blank(bytes, at)) {
        return;
      }
      used.set(slot);
      var key = Slot.read(bytes, at);
      if (destroyed.test(Slot.id(bytes, at))) {
        dead.set(slot);
      } else if (key.isPresent()) {
        index.put(key.get().id(), slot);
      } else {
        unreadable.set(slot);
      }
    });
    if (!dead.isEmpty()) {
      overwrite(dead.stream().toArray());
      used.andNot(dead);
      LOG.info("{} keys of the ledger were still here and are destroyed now", dead.cardinality());
    }
    freeTornTail(unreadable);
  }

  /**
   * The last slots may be a batch that was never acknowledged, and are free. An unreadable slot
   * among good ones may be damage instead: it is kept for whoever repairs it.
   */
  private void freeTornTail(BitSet unreadable) {
    for (int last = used.length() - 1; last >= 0 && unreadable.get(last); last--) {
      used.clear(last);
      unreadable.clear(last);
    }
    if (!unreadable.isEmpty()) {
      LOG.warn("{} key slots cannot be read and are left as they are", unreadable.cardinality());
    }
  }

  /**
   * The id stays until the key's own bytes are overwritten on disk, so that a next start can finish
   * an erasure that was cut off. The blanks may then reach the disk at any time.
   */
  private void overwrite(int[] slots) {
    writing(() -> {
      for (int slot : slots) {
        file.write(slot, Slot.MATERIAL_AT, random.random(Key.LENGTH));
      }
      file.force();
      for (int slot : slots) {
        file.write(slot, 0, new byte[Slot.BYTES]);
      }
    });
  }

  private void writeRuns(List<Key> keys, int[] slots) throws IOException {
    for (int from = 0, to; from < slots.length; from = to) {
      for (to = from + 1; to < slots.length && slots[to] == slots[to - 1] + 1; to++) {}
      var run = ByteBuffer.allocate((to - from) * Slot.BYTES);
      keys.subList(from, to).forEach(key -> run.put(Slot.of(key)));
      file.write(slots[from], 0, run.array());
    }
  }

  private int[] freeSlots(int count) {
    var slots = new int[count];
    int slot = -1;
    for (int i = 0; i < count; i++) {
      slot = used.nextClearBit(slot + 1);
      slots[i] = slot;
    }
    return slots;
  }

  private int slot(UUID id) {
    return index.find(id, slot -> read(slot).filter(key -> key.id().equals(id)).isPresent());
  }

  private Optional<Key> read(int slot) {
    var bytes = new byte[Slot.BYTES];
    var whole = new boolean[1];
    reading(() -> whole[0] = file.read(slot, bytes) == 1);
    return whole[0] ? Slot.read(bytes, 0) : Optional.empty();
  }

  private static void reading(Access access) {
    try {
      access.run();
    } catch (IOException e) {
      throw new UncheckedIOException("The key slots cannot be read", e);
    }
  }

  /** After a failed write or force nobody knows what the disk holds, and a second try would lie. */
  private void writing(Access access) {
    if (failed) {
      throw new IllegalStateException(BROKEN);
    }
    try {
      access.run();
    } catch (IOException e) {
      failed = true;
      throw new UncheckedIOException("The key slots cannot be written", e);
    }
  }

  private interface Access {
    void run() throws IOException;
  }
}
