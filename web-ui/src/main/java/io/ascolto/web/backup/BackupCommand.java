package io.ascolto.web.backup;

import io.ascolto.command.vault.KeyFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar ascolto.jar backup --to=<folder>}, with the settings of the hub as environment
 * variables or arguments: two archives of a hub that may run meanwhile. What is read again from the
 * events is in neither.
 */
public final class BackupCommand {

  public static final String NAME = "backup";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final PrintStream out;

  public BackupCommand(PrintStream out) {
    this.out = out;
  }

  /** The exit code: 0 when both archives are there, 1 when not, 2 when it was asked for wrongly. */
  public int run(String... arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var to = settings.getProperty("to");
    if (to == null) {
      out.println("Usage: java -jar ascolto.jar backup --to=<folder>");
      return 2;
    }
    try {
      return back(settings, Path.of(to));
    } catch (IOException | SQLException failure) {
      out.println("No backup was made: " + failure.getMessage());
      return 1;
    }
  }

  private int back(PropertyResolver settings, Path to) throws IOException, SQLException {
    var places = Places.of(settings);
    if (!places.embedded()) {
      out.println(
          "This hub keeps its events or keys in PostgreSQL: back both databases up with pg_dump,"
              + " the events first, and the ledger folder "
              + places.ledger()
              + "; see docs/operations.md");
      return 2;
    }
    if (!Files.exists(places.events())) {
      out.println(
          "There are no events in "
              + places.data().toAbsolutePath().normalize()
              + "; name the hub's folders with --ascolto.data-dir and --ascolto.key-dir");
      return 1;
    }
    if (!Files.exists(places.keys().resolve(KeyFiles.SECRET))) {
      out.println(
          "There are no keys in "
              + places.keys().toAbsolutePath().normalize()
              + "; name their folder with --ascolto.key-dir");
      return 1;
    }
    Files.createDirectories(to);
    var taken = Instant.now();
    var draft = to.resolve("events-" + STAMP.format(taken) + ".sqlite.part");
    try {
      // What is destroyed from here on may not be in these events yet.
      var before = KeyFiles.entries(places.ledgers());
      // Then the events: every key that they need is on disk before they are.
      snapshot(places.events(), draft);
      return archive(places, before, draft, to, taken);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private int archive(Places places, List<String> before, Path events, Path to, Instant taken)
      throws IOException, SQLException {
    var mark = Files.readString(places.ledger().resolve(KeyFiles.MARK)).strip();
    var secret = Files.readAllBytes(places.keys().resolve(KeyFiles.SECRET));
    if (!KeyFiles.belong(secret, mark)) {
      throw new Archive.Unfit("the keys in " + places.keys() + " are those of another hub");
    }
    var position = position(events);
    var eventsTo = to.resolve("ascolto-events-" + STAMP.format(taken) + ".zip");
    var keysTo = to.resolve("ascolto-keys-" + STAMP.format(taken) + ".zip");
    Archive.write(
        eventsTo,
        new Manifest(Manifest.VERSION, Manifest.Part.EVENTS, mark, position, taken),
        List.of(
            Archive.Entry.of(KeyFiles.LEDGER, () -> before),
            Archive.Entry.of(Places.EVENTS, events)));
    keys(places, keysTo, new Manifest(Manifest.VERSION, Manifest.Part.KEYS, mark, position, taken));
    out.println(
        position
            + " events: "
            + eventsTo
            + " ("
            + Files.size(eventsTo)
            + " bytes)\ntheir keys: "
            + keysTo
            + " ("
            + Files.size(keysTo)
            + " bytes)\nKeep them apart; whoever has both reads everything. Delete old archives of"
            + " keys: they open what was destroyed since.");
    return 0;
  }

  /** The ledger last: a key that is destroyed meanwhile is in it. */
  private static void keys(Places places, Path to, Manifest manifest) throws IOException {
    Archive.write(
        to,
        manifest,
        List.of(
            Archive.Entry.of(KeyFiles.SECRET, places.keys().resolve(KeyFiles.SECRET)),
            Archive.Entry.of(KeyFiles.SLOTS, places.keys().resolve(KeyFiles.SLOTS)),
            Archive.Entry.of(KeyFiles.LEDGER, () -> KeyFiles.entries(places.ledgers()))));
  }

  /** One consistent state, also while the hub writes; what was overwritten is not in it. */
  private static void snapshot(Path events, Path to) throws IOException, SQLException {
    Files.deleteIfExists(to);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + events + "?busy_timeout=60000");
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, to.toString());
      statement.execute();
    }
  }

  private static long position(Path events) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + events);
        var statement = connection.createStatement();
        var last =
            statement.executeQuery(
                "SELECT count(*), coalesce(max(global_index), 0) FROM domain_event_entry")) {
      last.next();
      if (last.getLong(1) != last.getLong(2)) {
        throw new SQLException("the log has a hole");
      }
      return last.getLong(2);
    }
  }
}
