package io.ascolto.command.platform;

import java.util.List;

/**
 * Why a command was refused. The code and the fields' codes are part of the public contract, the
 * messages are not.
 */
public record Rejection(String code, Kind kind, String message, List<Field> fields) {

  /** What kind of refusal it is, whatever the transport. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN,
    SIGN_IN_REQUIRED,
    TOO_LARGE,
    UNSUPPORTED,
    UNAVAILABLE
  }

  /** One bad field. */
  public record Field(String field, String code, String message) {}

  public Rejection {
    fields = List.copyOf(fields);
  }

  public static Rejection invalid(List<Field> fields) {
    var names = String.join(", ", fields.stream().map(Field::field).distinct().toList());
    return new Rejection("fields.invalid", Kind.INVALID, "Please correct: " + names, fields);
  }

  public static Rejection notFound(String code, String message) {
    return new Rejection(code, Kind.NOT_FOUND, message, List.of());
  }

  public static Rejection conflict(String code, String message) {
    return new Rejection(code, Kind.CONFLICT, message, List.of());
  }

  public static Rejection forbidden(String code, String message) {
    return new Rejection(code, Kind.FORBIDDEN, message, List.of());
  }

  public static Rejection signInRequired(String message) {
    return signInRequired("sign-in.required", message);
  }

  public static Rejection signInRequired(String code, String message) {
    return new Rejection(code, Kind.SIGN_IN_REQUIRED, message, List.of());
  }

  public static Rejection unavailable(String code, String message) {
    return new Rejection(code, Kind.UNAVAILABLE, message, List.of());
  }

  public Rejected asException() {
    return new Rejected(this);
  }
}
