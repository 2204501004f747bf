package io.ascolto.command.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A folder that one process owns while it lives, and nobody but the hub's user may read. */
final class KeyFolder implements AutoCloseable {

  private final Path folder;
  private final FileChannel lock;

  private KeyFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static KeyFolder own(Path folder) {
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
      return new KeyFolder(folder, locked(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
    }
  }

  /** The lock has a file of its own: closing any handle of a file gives up its locks. */
  private static FileChannel locked(Path folder) throws IOException {
    var file = folder.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel).isEmpty()) {
      channel.close();
      throw new IllegalStateException("Another process uses the folder " + folder);
    }
    return channel;
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  /** A file of the folder, made if need be, so that it is still there after a power cut. */
  Path file(String name) throws IOException {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createFile(file);
      restrict(file, "rw-------");
      forceEntries();
    }
    return file;
  }

  Optional<byte[]> read(String name) throws IOException {
    var file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** Whole or not at all, also after a power cut. */
  void write(String name, byte[] content) throws IOException {
    var draft = folder.resolve(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft);
    restrict(draft, "rw-------");
    Files.write(draft, content, StandardOpenOption.SYNC);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    forceEntries();
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be given up", e);
    }
  }

  private void forceEntries() throws IOException {
    try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
