package io.ascolto.command.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import on disk: what was asked for, how far it is, and its files as long as they are needed.
 */
final class ImportFolder {

  private static final String ORDER = "order.json";
  private static final String JOB = "job.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  ImportFolder(Path folder) {
    this.folder = folder;
  }

  /** What was asked for; {@code by} is the id of the member who did. */
  record Order(
      String id, String format, String board, String by, List<String> files, CsvOptions options) {}

  static List<ImportFolder> under(Path uploads) {
    if (!Files.isDirectory(uploads)) {
      return List.of();
    }
    try (var folders = Files.list(uploads)) {
      return folders.sorted().map(ImportFolder::new).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ImportFolder named(Path uploads, UUID id) {
    return new ImportFolder(uploads.resolve(id.toString()));
  }

  Path path() {
    return folder;
  }

  void make() {
    doing(() -> Files.createDirectories(folder));
  }

  /** From here on the import is not lost: its files are on disk, then the order that names them. */
  void accept(Order order, ImportJob job) {
    doing(() -> {
      for (var file : order.files()) {
        try (var channel = FileChannel.open(folder.resolve(file), StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      write(JOB, job);
      write(ORDER, order);
      try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    });
  }

  void keep(ImportJob job) {
    doing(() -> write(JOB, job));
  }

  /** Nothing was asked for but a look at the files. */
  void remove(Order order) {
    forgetFiles(order);
    doing(() -> Files.deleteIfExists(folder));
  }

  /** The files hold people's words in clear; once they are events they go. */
  void forgetFiles(Order order) {
    doing(() -> {
      for (var file : order.files()) {
        Files.deleteIfExists(folder.resolve(file));
      }
    });
  }

  Optional<Order> order() {
    return read(ORDER, Order.class);
  }

  Optional<ImportJob> job() {
    return read(JOB, ImportJob.class);
  }

  private <T> Optional<T> read(String name, Class<T> type) {
    var file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
  }

  private void write(String name, Object value) throws IOException {
    var draft = folder.resolve(name + ".new");
    Files.write(
        draft,
        JSON.writeValueAsBytes(value),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private interface FileWork {
    void run() throws IOException;
  }

  private void doing(FileWork work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw new UncheckedIOException("The import cannot be kept on disk", failure);
    }
  }
}
