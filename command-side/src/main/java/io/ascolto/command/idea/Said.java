package io.ascolto.command.idea;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import java.util.Optional;

/** What an idea says, as it lies in its events. */
record Said(Sealed title, Sealed text) {

  boolean is(String inTitle, String inText, Vault vault) {
    return vault.open(title).equals(Optional.of(inTitle))
        && vault.open(text).equals(Optional.of(inText));
  }
}
