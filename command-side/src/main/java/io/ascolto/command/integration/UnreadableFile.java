package io.ascolto.command.integration;

/** A file that cannot be imported at all, and where it fails. */
final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;

  UnreadableFile(String file, long line, String reason) {
    super(reason);
    this.file = file;
    this.line = line;
  }

  String file() {
    return file;
  }

  long line() {
    return line;
  }
}
