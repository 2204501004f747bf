package io.ascolto.events.discussion;

import java.util.UUID;

/** Identity of a comment, made by the client that posts it. */
public record CommentId(UUID value) {

  public static CommentId of(String id) {
    return new CommentId(UUID.fromString(id));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
