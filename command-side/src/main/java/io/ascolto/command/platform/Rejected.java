package io.ascolto.command.platform;

import org.axonframework.commandhandling.CommandExecutionException;

/** A refused command; the {@link Rejection} is its details, which survive a remote bus. */
public final class Rejected extends CommandExecutionException {

  private static final long serialVersionUID = 1L;

  Rejected(Rejection rejection) {
    super(rejection.code(), null, rejection);
  }
}
