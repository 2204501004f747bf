package io.ascolto.command.integration;

import io.ascolto.command.platform.Rejection;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;

/** Says why a row was not taken, in words without anything of the row itself. */
public final class Reasons {

  private Reasons() {}

  public static Reason of(Throwable failure) {
    if (failure instanceof CommandExecutionException refused
        && refused.getDetails().orElse(null) instanceof Rejection rejection) {
      return of(rejection);
    }
    if (failure instanceof BrokenRow broken) {
      return broken.reason();
    }
    if (failure instanceof IllegalArgumentException unreadable) {
      return Reason.of("row.unreadable", String.valueOf(unreadable.getMessage()));
    }
    return Reason.of("failed", "failed: " + failure.getClass().getSimpleName());
  }

  private static Reason of(Rejection rejection) {
    if (rejection.fields().isEmpty()) {
      return Reason.of(rejection.code(), rejection.message());
    }
    var text =
        rejection.fields().stream()
            .map(field -> field.field() + " " + field.message())
            .collect(Collectors.joining("; "));
    if (rejection.fields().size() == 1) {
      var only = rejection.fields().getFirst();
      return new Reason("field." + only.code(), text, Map.of("field", only.field()));
    }
    var fields =
        rejection.fields().stream()
            .map(Rejection.Field::field)
            .distinct()
            .collect(Collectors.joining(", "));
    return new Reason(rejection.code(), text, Map.of("fields", fields));
  }
}
