package io.ascolto.command.vault;

import java.util.UUID;

/**
 * What is no text and too large for the log, readable only while its key exists.
 *
 * @param box laid out like that of a {@link io.ascolto.events.Sealed} text, but not as Base64
 */
@SuppressWarnings("ArrayRecordComponent") // told apart by their keys
public record SealedBytes(UUID key, byte[] box) {

  @Override
  public String toString() {
    return "SealedBytes[" + key + "]";
  }
}
