package io.ascolto.disk;

import io.ascolto.disk.Contents.Piece;
import io.ascolto.disk.Contents.Taker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/** Archives, unpacked, since what is in them may be a store of its own. */
final class Archives {

  private Archives() {}

  static void zip(Path file, Taker taker) throws IOException {
    var folder = Files.createTempDirectory("unpacked-");
    try (var archive = new ZipFile(file.toFile())) {
      for (var entry : archive.stream().filter(one -> !one.isDirectory()).toList()) {
        var unpacked = folder.resolve(entry.getName()).normalize();
        if (!unpacked.startsWith(folder)) {
          throw new IOException(entry + " leads out of " + file);
        }
        Files.createDirectories(unpacked.getParent());
        try (var in = archive.getInputStream(entry)) {
          Files.copy(in, unpacked);
        }
      }
      inside(file, folder, taker);
    } finally {
      Contents.delete(folder);
    }
  }

  static void gzip(Path file, Taker taker) throws IOException {
    var folder = Files.createTempDirectory("unpacked-");
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      Files.copy(in, folder.resolve("inflated"));
      inside(file, folder, taker);
    } finally {
      Contents.delete(folder);
    }
  }

  private static void inside(Path file, Path folder, Taker taker) throws IOException {
    Contents.each(
        folder, piece -> taker.take(new Piece(file + ", in it " + piece.where(), piece.text())));
  }
}
