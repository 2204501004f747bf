package io.ascolto.web.backup;

import io.ascolto.command.vault.KeyFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/**
 * Where a hub with these settings keeps what is backed up.
 *
 * @param ledger the folder with the ledger apart from the keys
 */
record Places(Path data, Path keys, Path ledger, boolean embedded) {

  static final String EVENTS = "events.sqlite";

  static Places of(PropertyResolver settings) {
    var data = Path.of(settings.getProperty("ascolto.data-dir", "./data"));
    return new Places(
        data,
        Path.of(settings.getProperty("ascolto.key-dir", "./keys")),
        KeyFiles.ledgerFolder(
            data, Optional.ofNullable(settings.getProperty("ascolto.ledger-dir")).map(Path::of)),
        settings.getProperty("spring.datasource.url", "").isEmpty()
            && settings.getProperty("ascolto.keys.url", "").isEmpty());
  }

  Path events() {
    return data.resolve(EVENTS);
  }

  /** Once apart from the keys and once beside them. */
  List<Path> ledgers() {
    return List.of(ledger.resolve(KeyFiles.LEDGER), keys.resolve(KeyFiles.LEDGER));
  }

  /** Says that what was destroyed since the backup is to be followed up at the next start. */
  Path restored() {
    return data.resolve(KeyFiles.SINCE);
  }
}
