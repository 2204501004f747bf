package io.ascolto.query.platform;

import java.util.List;

/** A reading request that cannot be understood; names everything that is wrong with it at once. */
public final class InvalidQuery extends RuntimeException {

  /** One parameter or header that is wrong. */
  public record Field(String field, String code, String message) {}

  private final transient List<Field> fields;

  public InvalidQuery(List<Field> fields) {
    super("The request cannot be understood", null, false, false);
    this.fields = List.copyOf(fields);
  }

  public List<Field> fields() {
    return fields;
  }
}
