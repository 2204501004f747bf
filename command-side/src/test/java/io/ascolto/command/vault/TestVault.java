package io.ascolto.command.vault;

import java.nio.file.Path;

/** A vault for the tests of other slices, with keys in a folder of theirs. */
public final class TestVault {

  private TestVault() {}

  public static Vault in(Path folder) {
    return SlotVaultTest.openSlots(folder);
  }
}
