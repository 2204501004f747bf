package io.ascolto.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a command, so that all of it is said at once. */
public final class Shape {

  private final List<Rejection.Field> wrong = new ArrayList<>();

  public Shape required(String field, @Nullable Object value) {
    return require(value != null, field, "required", "is missing");
  }

  public Shape length(String field, @Nullable String text, int min, int max) {
    if (text == null) {
      return required(field, null);
    }
    var length = text.strip().codePointCount(0, text.strip().length());
    require(length >= min, field, "too.short", "must have at least " + min + " characters");
    return require(length <= max, field, "too.long", "must have at most " + max + " characters");
  }

  public Shape matches(String field, @Nullable String text, Pattern pattern, String says) {
    return require(text != null && pattern.matcher(text).matches(), field, "malformed", says);
  }

  public Shape require(boolean holds, String field, String code, String message) {
    if (!holds) {
      wrong.add(new Rejection.Field(field, code, message));
    }
    return this;
  }

  /** Refuses the command when anything was wrong. */
  public void check() {
    if (!wrong.isEmpty()) {
      throw Rejection.invalid(wrong).asException();
    }
  }
}
