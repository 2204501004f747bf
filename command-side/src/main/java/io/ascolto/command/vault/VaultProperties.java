package io.ascolto.command.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys and the ledger lie.
 *
 * @param ledgerDir apart from the keys, by default {@code ledger} in the data folder
 */
@ConfigurationProperties("ascolto")
record VaultProperties(
    @DefaultValue("./data") Path dataDir,
    @DefaultValue("./keys") Path keyDir,
    @Nullable Path ledgerDir,
    @DefaultValue Keys keys) {

  Path ledgerFolder() {
    return KeyFiles.ledgerFolder(dataDir, Optional.ofNullable(ledgerDir));
  }

  /** A PostgreSQL database for the keys; without an address they lie in the key folder. */
  record Keys(
      @DefaultValue("") String url,
      @DefaultValue("") String username,
      @DefaultValue("") String password) {

    @Override
    public String toString() {
      return "Keys[" + username + "]";
    }
  }
}
