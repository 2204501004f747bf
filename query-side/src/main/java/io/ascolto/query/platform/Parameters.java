package io.ascolto.query.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters of a request as they are meant. */
public final class Parameters {

  private Parameters() {}

  /** Empty also where there are only blanks. */
  public static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
  }
}
