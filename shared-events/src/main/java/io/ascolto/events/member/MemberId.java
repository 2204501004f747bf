package io.ascolto.events.member;

import java.util.UUID;

/** Identity of a person or of a device; says nothing about who it is. */
public record MemberId(UUID value) {

  public static MemberId of(String id) {
    return new MemberId(UUID.fromString(id));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
