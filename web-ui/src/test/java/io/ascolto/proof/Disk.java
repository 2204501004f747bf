package io.ascolto.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** How often the disk can be made to keep something: what bounds every durable write. */
final class Disk {

  private static final int WRITES = 2_000;

  private Disk() {}

  static double forcedWritesPerSecond() {
    try {
      var file = Files.createTempFile("forced", null);
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var page = ByteBuffer.allocateDirect(4096);
        var began = System.nanoTime();
        for (var i = 0; i < WRITES; i++) {
          channel.write(page.rewind());
          channel.force(false);
        }
        return WRITES / ((System.nanoTime() - began) / 1e9);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
