package io.ascolto.command.privacy;

import java.util.UUID;

/** Names the stream of one destruction of keys. */
record DestructionStream(UUID destruction) {

  @Override
  public String toString() {
    return "destruction:" + destruction;
  }
}
