package io.ascolto.command.integration;

import io.ascolto.command.platform.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;

/** Says why a row was not taken, in words without anything of the row itself. */
final class Reasons {

  private Reasons() {}

  static String of(Throwable failure) {
    if (failure instanceof CommandExecutionException refused
        && refused.getDetails().orElse(null) instanceof Rejection rejection) {
      return rejection.message();
    }
    return "failed: " + failure.getClass().getSimpleName();
  }
}
