package io.ascolto.command.vault;

import java.util.UUID;

/**
 * A key is neither in the store nor in the ledger of the destroyed, or it is the hub's own: it was
 * lost, not removed.
 */
public final class KeyMissing extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  KeyMissing(UUID key) {
    this("Key " + key + " is missing and was never destroyed: restore the backup of the keys.");
  }

  KeyMissing(String what) {
    super(what);
  }
}
