package io.ascolto.command.integration;

import io.ascolto.command.platform.Rejection;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;

/** Says why a row was not taken, in words without anything of the row itself. */
public final class Reasons {

  private Reasons() {}

  public static String of(Throwable failure) {
    if (failure instanceof CommandExecutionException refused
        && refused.getDetails().orElse(null) instanceof Rejection rejection) {
      return rejection.fields().isEmpty()
          ? rejection.message()
          : rejection.fields().stream()
              .map(field -> field.field() + " " + field.message())
              .collect(Collectors.joining("; "));
    }
    return "failed: " + failure.getClass().getSimpleName();
  }
}
