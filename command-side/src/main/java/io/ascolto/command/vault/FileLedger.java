package io.ascolto.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger as a file of lines, key and time, that only grows. */
final class FileLedger implements Ledger {

  private final RandomAccessFile file;
  private final ConcurrentHashMap<UUID, Instant> destroyed = new ConcurrentHashMap<>();
  private boolean failed;

  private FileLedger(RandomAccessFile file) {
    this.file = file;
  }

  static FileLedger open(Path path) {
    try {
      var ledger = new FileLedger(new RandomAccessFile(path.toFile(), "rw"));
      ledger.read(Files.readString(path), path);
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger " + path + " cannot be read", e);
    }
  }

  @Override
  public synchronized void enter(Map<UUID, Instant> entries) {
    var lines = new StringBuilder();
    entries.forEach((key, at) -> {
      if (!has(key)) {
        lines.append(key).append(' ').append(at).append('\n');
      }
    });
    if (lines.isEmpty()) {
      return;
    }
    if (failed) {
      throw new IllegalStateException("The ledger could not be written before; restart the hub");
    }
    try {
      file.seek(file.length());
      file.write(lines.toString().getBytes(UTF_8));
      file.getFD().sync();
    } catch (IOException e) {
      failed = true;
      throw new UncheckedIOException("The ledger cannot be written; nothing was destroyed", e);
    }
    entries.forEach(destroyed::putIfAbsent);
  }

  @Override
  public boolean has(UUID key) {
    return destroyed.containsKey(key);
  }

  @Override
  public boolean knows(UUID key) {
    return has(key);
  }

  @Override
  public Map<UUID, Instant> all() {
    return Map.copyOf(destroyed);
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be closed", e);
    }
  }

  /** A last line without its end was cut off by a crash, before its key was touched. */
  private void read(String content, Path path) throws IOException {
    int end = content.lastIndexOf('\n') + 1;
    file.setLength(content.substring(0, end).getBytes(UTF_8).length);
    content.substring(0, end).lines().forEach(line -> read(line.split(" "), line, path));
  }

  private void read(String[] fields, String line, Path path) {
    try {
      destroyed.put(UUID.fromString(fields[0]), Instant.parse(fields[1]));
    } catch (RuntimeException e) {
      throw new IllegalStateException("The ledger " + path + " is damaged at: " + line, e);
    }
  }
}
