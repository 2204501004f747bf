package io.ascolto.events;

import java.util.UUID;

/**
 * A person's name, address or words, readable only while its key exists.
 *
 * @param key id of the key in the vault; destroying it makes the text unreadable everywhere at once
 * @param box Base64 of a random 96-bit nonce followed by AES-256-GCM ciphertext and tag; the key's
 *     id is authenticated with it, so that a box cannot be moved under another key
 */
public record Sealed(UUID key, String box) {

  /** In one line, for tables and indexes. */
  public String written() {
    return key + " " + box;
  }

  public static Sealed read(String written) {
    int gap = written.indexOf(' ');
    return new Sealed(UUID.fromString(written.substring(0, gap)), written.substring(gap + 1));
  }
}
