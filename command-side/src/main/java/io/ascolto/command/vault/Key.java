package io.ascolto.command.vault;

import java.util.UUID;

/** An AES-256 key, which never shows itself in a log. */
@SuppressWarnings("ArrayRecordComponent") // keys are told apart by their ids
record Key(UUID id, UUID subject, byte[] material) {

  static final int LENGTH = 32;

  @Override
  public String toString() {
    return "Key[" + id + "]";
  }
}
