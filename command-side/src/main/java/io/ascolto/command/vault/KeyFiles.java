package io.ascolto.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The files of a vault in slots, for whoever backs them up and puts them back. */
public final class KeyFiles {

  /** The keys. */
  public static final String SLOTS = "slots";

  /** With which addresses are hashed; it also says whose keys these are. */
  public static final String SECRET = "secret";

  /** What was destroyed; once beside the keys and once apart from them. */
  public static final String LEDGER = VaultOpening.LEDGER;

  /** Apart from the keys: says to which of them this data belongs. */
  public static final String MARK = VaultOpening.MARK;

  /** In the data folder: ids of keys that were destroyed since the backup that was put back. */
  public static final String SINCE = "restored";

  private KeyFiles() {}

  /** Whether the mark was made with this secret. */
  public static boolean belong(byte[] secret, String mark) {
    return KeyedHash.with(secret).of(MARK).equals(mark);
  }

  /** Every entry of these ledgers, those that are there; a line that was cut off is none. */
  public static List<String> entries(List<Path> ledgers) throws IOException {
    var entries = new LinkedHashSet<String>();
    for (var ledger : ledgers) {
      if (Files.exists(ledger)) {
        entries.addAll(entries(Files.readString(ledger)));
      }
    }
    return List.copyOf(entries);
  }

  /** The same of what was in a ledger. */
  public static List<String> entries(String content) {
    return content.substring(0, content.lastIndexOf('\n') + 1).lines().toList();
  }

  /** The folder with {@link #MARK} and one {@link #LEDGER}, of a hub with these settings. */
  public static Path ledgerFolder(Path dataDir, Optional<Path> ledgerDir) {
    return ledgerDir.orElse(dataDir.resolve("ledger"));
  }

  /** Written so that nobody but the hub's user reads it. */
  public static void write(Path folder, String name, byte[] content) throws IOException {
    try (var own = KeyFolder.own(folder)) {
      own.write(name, content);
    }
  }

  /** The same of lines. */
  public static void write(Path folder, String name, List<String> lines) throws IOException {
    var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    write(folder, name, text.getBytes(UTF_8));
  }
}
