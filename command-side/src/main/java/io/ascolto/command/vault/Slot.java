package io.ascolto.command.vault;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * One place of the slot file: mark, checksum of all the rest, key id, subject, key. The checksum
 * tells a slot that was being written when the process died from one that was written whole.
 */
final class Slot {

  static final int BYTES = 72;
  static final int MATERIAL_AT = 40;

  private static final int MARK = 0x4B455931;
  private static final int REST_AT = 8;

  private Slot() {}

  static byte[] of(Key key) {
    var rest =
        ByteBuffer.allocate(BYTES - REST_AT)
            .putLong(key.id().getMostSignificantBits())
            .putLong(key.id().getLeastSignificantBits())
            .putLong(key.subject().getMostSignificantBits())
            .putLong(key.subject().getLeastSignificantBits())
            .put(key.material())
            .array();
    return ByteBuffer.allocate(BYTES)
        .putInt(MARK)
        .putInt(checksum(rest, 0, rest.length))
        .put(rest)
        .array();
  }

  /** The key at this offset, or nothing where the slot is free or was never written whole. */
  static Optional<Key> read(byte[] bytes, int offset) {
    var slot = ByteBuffer.wrap(bytes, offset, BYTES);
    if (slot.getInt() != MARK
        || slot.getInt() != checksum(bytes, offset + REST_AT, BYTES - REST_AT)) {
      return Optional.empty();
    }
    var id = new UUID(slot.getLong(), slot.getLong());
    var subject = new UUID(slot.getLong(), slot.getLong());
    var material = new byte[Key.LENGTH];
    slot.get(material);
    return Optional.of(new Key(id, subject, material));
  }

  /** The id that stands there, whatever the checksum says: an erasure may have been cut off. */
  static UUID id(byte[] bytes, int offset) {
    var slot = ByteBuffer.wrap(bytes, offset + REST_AT, 2 * Long.BYTES);
    return new UUID(slot.getLong(), slot.getLong());
  }

  static boolean blank(byte[] bytes, int offset) {
    for (int i = offset; i < offset + BYTES; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static int checksum(byte[] bytes, int offset, int length) {
    var crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
