package io.ascolto.command.vault;

import java.util.UUID;

/** A key is neither in the store nor in the ledger of the destroyed: it was lost, not removed. */
public final class KeyMissing extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  KeyMissing(UUID key) {
    super("Key " + key + " is missing and was never destroyed: restore the backup of the keys.");
  }
}
