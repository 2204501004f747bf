package io.ascolto.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP file with a manifest, which nobody but its owner may read. */
final class Archive {

  private final Path file;
  private final Manifest manifest;

  private Archive(Path file, Manifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /** What is wrong with an archive or with two that do not belong together. */
  static final class Unfit extends IOException {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Something in an archive, read at the last moment. */
  record Entry(String name, Content content) {

    static Entry of(String name, Path file) {
      return new Entry(name, out -> Files.copy(file, out));
    }

    static Entry of(String name, Lines lines) {
      return new Entry(
          name,
          out -> {
            for (var line : lines.now()) {
              out.write((line + "\n").getBytes(UTF_8));
            }
          });
    }
  }

  /** What is asked at the last moment. */
  interface Lines {
    List<String> now() throws IOException;
  }

  /** Writes itself. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Whole or not at all, in this order. */
  static void write(Path to, Manifest manifest, List<Entry> entries) throws IOException {
    var draft = to.resolveSibling(to.toFile().getName() + ".part");
    Files.deleteIfExists(draft);
    Files.createFile(draft);
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(draft, StandardOpenOption.SYNC))) {
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(JsonMapper.shared().writeValueAsString(manifest).getBytes(UTF_8));
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.name()));
        entry.content().to(zip);
      }
    }
    Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
  }

  static Archive read(Path file, Manifest.Part part) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unfit("There is no file " + file.toAbsolutePath().normalize());
    }
    try (var zip = new ZipFile(file.toFile())) {
      var said = zip.getEntry(Manifest.NAME);
      if (said == null) {
        throw new Unfit(file + " is no backup of a hub");
      }
      var manifest =
          JsonMapper.shared().readValue(zip.getInputStream(said).readAllBytes(), Manifest.class);
      if (manifest.version() != Manifest.VERSION) {
        throw new Unfit(file + " was made by a newer release");
      }
      if (manifest.part() != part) {
        throw new Unfit(file + " holds " + manifest.part() + " and not " + part);
      }
      return new Archive(file, manifest);
    }
  }

  byte[] content(String name) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(entry(zip, name)).readAllBytes();
    }
  }

  String text(String name) throws IOException {
    return new String(content(name), UTF_8);
  }

  void extract(String name, Path to) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var content = zip.getInputStream(entry(zip, name))) {
      Files.copy(content, to);
    }
  }

  private ZipEntry entry(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Unfit(file + " has no " + name);
    }
    return entry;
  }
}
