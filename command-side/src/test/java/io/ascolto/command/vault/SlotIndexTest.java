package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotIndexTest {

  private final Random random = new Random(7);

  @Test
  void aMillionKeysAreFoundAndNoOther() {
    var ids = ids(1_000_000);
    var index = new SlotIndex();
    for (int slot = 0; slot < ids.length; slot++) {
      index.put(ids[slot], slot);
    }
    for (int slot = 0; slot < ids.length; slot += 7) {
      var id = ids[slot];
      assertThat(index.find(id, at -> ids[at].equals(id))).isEqualTo(slot);
    }
    for (var stranger : ids(10_000)) {
      assertThat(index.find(stranger, at -> ids[at].equals(stranger))).isEqualTo(SlotIndex.NONE);
    }
    assertThat(index.bytes()).isLessThan(20_000_000);
  }

  @Test
  void whatIsRemovedIsGoneAndItsNeighboursStay() {
    var ids = ids(5_000);
    var index = new SlotIndex();
    for (int slot = 0; slot < ids.length; slot++) {
      index.put(ids[slot], slot);
    }
    for (int slot = 0; slot < ids.length; slot += 2) {
      var id = ids[slot];
      index.remove(id, at -> ids[at].equals(id));
    }
    for (int slot = 0; slot < ids.length; slot++) {
      var id = ids[slot];
      int expected = slot % 2 == 0 ? SlotIndex.NONE : slot;
      assertThat(index.find(id, at -> ids[at].equals(id))).isEqualTo(expected);
    }
  }

  private UUID[] ids(int count) {
    var ids = new UUID[count];
    for (int i = 0; i < count; i++) {
      ids[i] = new UUID(random.nextLong(), random.nextLong());
    }
    return ids;
  }
}
