package io.ascolto.command.aside;

import java.util.UUID;

/** Names the stream of one decision to set votes aside. */
record AsideStream(UUID aside) {

  @Override
  public String toString() {
    return "aside:" + aside;
  }
}
