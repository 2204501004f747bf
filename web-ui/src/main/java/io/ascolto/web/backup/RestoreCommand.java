package io.ascolto.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ascolto.command.vault.KeyFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar ascolto.jar restore --events=<zip> --keys=<zip>}, with the settings of the hub
 * as environment variables or arguments: puts both back into empty folders, destroys what was
 * destroyed since, and builds the views.
 */
public final class RestoreCommand {

  public static final String NAME = "restore";

  /** In which the hub runs until its views are built: nobody is to enter it there. */
  public static final String PROFILE = "restoring";

  private static final String LOST = "lost";

  private static final String USAGE =
      """
      Usage: java -jar ascolto.jar restore --events=<ascolto-events-….zip> \
      --keys=<ascolto-keys-….zip> [--ledger=<destroyed.log>]
      The folders of --ascolto.data-dir and --ascolto.key-dir (./data and ./keys) have to be empty,
      but for a ledger.\
      """;

  /** What starts the hub, so that the views are built; it gives the lines to be printed. */
  public interface Start {
    List<String> totals(String... arguments);
  }

  private final PrintStream out;
  private final Start start;

  public RestoreCommand(PrintStream out, Start start) {
    this.out = out;
    this.start = start;
  }

  /** The exit code: 0 when all is back, 1 when not, 2 when it was asked for wrongly. */
  public int run(String... arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var events = settings.getProperty("events");
    var keys = settings.getProperty("keys");
    if (events == null) {
      out.println(USAGE);
      return 2;
    }
    if (keys == null) {
      out.println(
          "Without its keys nobody can read a word of these events. Give those that were backed up"
              + " with them or later: --keys=<ascolto-keys-….zip>");
      return 2;
    }
    try {
      put(settings, Path.of(events), Path.of(keys));
    } catch (IOException refused) {
      out.println("Nothing was restored: " + refused.getMessage());
      return 1;
    }
    start.totals(arguments).forEach(out::println);
    return 0;
  }

  private void put(PropertyResolver settings, Path eventsFrom, Path keysFrom) throws IOException {
    var places = Places.of(settings);
    if (!places.embedded()) {
      throw new Archive.Unfit(
          "this hub keeps its events or keys in PostgreSQL; see docs/operations.md");
    }
    var events = Archive.read(eventsFrom, Manifest.Part.EVENTS);
    var keys = Archive.read(keysFrom, Manifest.Part.KEYS);
    check(events.manifest(), keys);
    var given = Optional.ofNullable(settings.getProperty("ledger"));
    var known = KeyFiles.entries(events.text(KeyFiles.LEDGER));
    var since = new LinkedHashSet<>(current(places, given, events.manifest().takenAt()));
    // Also what was destroyed between the two archives.
    since.addAll(KeyFiles.entries(keys.text(KeyFiles.LEDGER)));
    known.forEach(since::remove);
    var ledger = Stream.concat(known.stream(), since.stream()).toList();
    requireEmpty(places);
    Files.createDirectories(places.data());
    KeyFiles.write(places.ledger(), KeyFiles.LEDGER, ledger);
    KeyFiles.write(places.keys(), KeyFiles.LEDGER, ledger);
    var mark = events.manifest().hub();
    KeyFiles.write(places.ledger(), KeyFiles.MARK, mark.getBytes(UTF_8));
    KeyFiles.write(places.keys(), KeyFiles.SECRET, keys.content(KeyFiles.SECRET));
    KeyFiles.write(places.keys(), KeyFiles.SLOTS, keys.content(KeyFiles.SLOTS));
    // A line is a key and when it was destroyed.
    Files.write(places.restored(), since.stream().map(line -> line.split(" ")[0]).toList());
    events.extract(Places.EVENTS, places.events());
    dropMails(places);
    out.println(
        events.manifest().position()
            + " events of "
            + events.manifest().takenAt()
            + " are back; "
            + since.size()
            + " keys were destroyed since and are again"
            + (since.isEmpty()
                ? ". "
                : ", of which events of their own will say so: there are some more below. ")
            + "The views are being built.");
  }

  /** Those that waited when the backup was made were sent since. */
  private static void dropMails(Places places) throws IOException {
    try (var log = DriverManager.getConnection("jdbc:sqlite:" + places.events());
        var tables = log.getMetaData().getTables(null, null, "mail", null);
        var statement = log.createStatement()) {
      // A backup of a hub from before it sent any has none.
      if (tables.next()) {
        statement.executeUpdate("UPDATE notice SET mail = NULL");
        statement.executeUpdate("DELETE FROM mail");
      }
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static void check(Manifest events, Archive keys) throws IOException {
    if (!events.hub().equals(keys.manifest().hub())
        || !KeyFiles.belong(keys.content(KeyFiles.SECRET), events.hub())) {
      throw new Archive.Unfit("these are the events of one hub and the keys of another");
    }
    if (keys.manifest().position() < events.position()) {
      throw new Archive.Unfit(
          "the keys were backed up before the events, and open none of what was written between");
    }
  }

  /** What was destroyed has to stay so: the entries of all ledgers that there are, together. */
  private static List<String> current(Places places, Optional<String> given, Instant takenAt)
      throws IOException {
    var current = new ArrayList<>(places.ledgers().stream().filter(Files::exists).toList());
    var file = given.filter(one -> !one.equals(LOST)).map(Path::of);
    if (file.isPresent()) {
      if (!Files.isRegularFile(file.get())) {
        throw new Archive.Unfit("there is no ledger " + file.get());
      }
      current.add(file.get());
    }
    if (current.isEmpty() && given.isEmpty()) {
      throw new Archive.Unfit(
          "what was forgotten or removed since "
              + takenAt
              + " would come back. The hub's ledger says what it was: the file destroyed.log, once"
              + " in the folder of the keys and once in ledger in that of the data. Give it with"
              + " --ledger=<file>. If both are lost, say --ledger=lost, and forget again whoever"
              + " asked for it since.");
    }
    return KeyFiles.entries(current);
  }

  /** Nothing is written over, also not by mistake. */
  private static void requireEmpty(Places places) throws IOException {
    for (var file :
        List.of(
            places.events(),
            places.keys().resolve(KeyFiles.SLOTS),
            places.keys().resolve(KeyFiles.SECRET))) {
      if (Files.exists(file)) {
        throw new Archive.Unfit(
            "there is a hub already: "
                + file.toAbsolutePath().normalize()
                + ". Stop it, and move its folders of data and keys away; say where its ledger is"
                + " then with --ledger=<file>");
      }
    }
  }
}
