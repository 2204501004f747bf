package io.ascolto.events.idea;

import java.util.UUID;

/** Identity of an idea, made by the client that submits it. */
public record IdeaId(UUID value) {

  public static IdeaId of(String id) {
    return new IdeaId(UUID.fromString(id));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
