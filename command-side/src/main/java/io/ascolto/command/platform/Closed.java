package io.ascolto.command.platform;

/** The hub is read-only for a reason that an operator has to mend. */
public final class Closed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Closed(String reason) {
    super(reason);
  }
}
