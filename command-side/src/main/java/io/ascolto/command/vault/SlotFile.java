package io.ascolto.command.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Fixed slots of a file by number. Not a FileChannel: an interrupt during its reads or writes would
 * close it, and interrupted readers are an everyday thing.
 */
final class SlotFile implements AutoCloseable {

  private static final int STRIDE = 4096;

  private final RandomAccessFile reader;
  private final RandomAccessFile writer;

  SlotFile(Path file) throws IOException {
    writer = new RandomAccessFile(file.toFile(), "rw");
    reader = new RandomAccessFile(file.toFile(), "r");
  }

  /** How many whole slots were read from {@code first} on; a torn last one is not counted. */
  int read(int first, byte[] into) throws IOException {
    synchronized (reader) {
      reader.seek(position(first));
      int filled = 0;
      for (int read = 0; read >= 0 && filled < into.length; filled += Math.max(read, 0)) {
        read = reader.read(into, filled, into.length - filled);
      }
      return filled / Slot.BYTES;
    }
  }

  void each(Visitor visitor) throws IOException {
    var bytes = new byte[STRIDE * Slot.BYTES];
    int first = 0;
    for (int count = STRIDE; count == STRIDE; first += STRIDE) {
      count = read(first, bytes);
      for (int i = 0; i < count; i++) {
        visitor.visit(first + i, bytes, i * Slot.BYTES);
      }
    }
  }

  void write(int slot, int offset, byte[] bytes) throws IOException {
    synchronized (writer) {
      writer.seek(position(slot) + offset);
      writer.write(bytes);
    }
  }

  void force() throws IOException {
    writer.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    try (reader) {
      writer.close();
    }
  }

  private static long position(int slot) {
    return (long) slot * Slot.BYTES;
  }

  interface Visitor {
    void visit(int slot, byte[] bytes, int at);
  }
}
