package io.ascolto.command.integration;

/** A row that cannot be read. */
final class BrokenRow extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  BrokenRow(Reason reason) {
    super(reason.text());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
