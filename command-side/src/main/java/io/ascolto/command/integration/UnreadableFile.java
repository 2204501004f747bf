package io.ascolto.command.integration;

/** A file that cannot be imported at all, and where it fails. */
final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;
  private final transient Reason reason;

  UnreadableFile(String file, long line, Reason reason) {
    super(reason.text());
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  String file() {
    return file;
  }

  long line() {
    return line;
  }

  Reason reason() {
    return reason;
  }
}
