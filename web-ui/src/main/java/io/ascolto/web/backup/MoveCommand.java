package io.ascolto.web.backup;

import io.ascolto.command.vault.KeyMove;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar ascolto.jar move --to=jdbc:postgresql://… --keys-to=jdbc:postgresql://…}, with
 * the settings of the hub, which does not run: copies log and keys to a server installation. Names
 * and passwords for the two databases come from the environment, so that they are in no list of
 * processes: {@code TO_USERNAME}, {@code TO_PASSWORD}, {@code KEYS_TO_USERNAME}, {@code
 * KEYS_TO_PASSWORD}.
 */
public final class MoveCommand {

  public static final String NAME = "move";

  private static final String USAGE =
      """
      Usage: java -jar ascolto.jar move --to=jdbc:postgresql://<host>/<database> \
      --keys-to=jdbc:postgresql://<host>/<another database>
      TO_USERNAME, TO_PASSWORD, KEYS_TO_USERNAME and KEYS_TO_PASSWORD come from the environment.\
      """;

  private final PrintStream out;

  public MoveCommand(PrintStream out) {
    this.out = out;
  }

  /** The exit code: 0 when both are there, 1 when not, 2 when it was asked for wrongly. */
  public int run(String... arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var to = settings.getProperty("to", "");
    var keysTo = settings.getProperty("keys-to", "");
    if (!to.startsWith("jdbc:postgresql:") || !keysTo.startsWith("jdbc:postgresql:")) {
      out.println(USAGE);
      return 2;
    }
    if (to.equals(keysTo)) {
      out.println("Keys lie in a database of their own: whoever has both reads everything.");
      return 2;
    }
    try {
      moved(Places.of(settings), to, keysTo, settings);
      return 0;
    } catch (IOException | SQLException | RuntimeException failure) {
      out.println("The hub was not moved: " + failure.getMessage());
      return 1;
    }
  }

  private void moved(Places places, String to, String keysTo, PropertyResolver settings)
      throws IOException, SQLException {
    if (!places.embedded() || !Files.exists(places.events())) {
      throw new Archive.Unfit("there are no events in " + places.data().toAbsolutePath());
    }
    try (var keys =
            KeyMove.open(
                places.ledger(),
                places.keys(),
                keysTo,
                settings.getProperty("KEYS_TO_USERNAME", ""),
                settings.getProperty("KEYS_TO_PASSWORD", ""));
        var from = DriverManager.getConnection("jdbc:sqlite:" + places.events());
        var log = log(to, settings)) {
      out.println(keys.copy() + " keys were copied");
      copy(from, log);
    }
    Files.move(
        places.events(),
        places.events().resolveSibling(Places.EVENTS + ".moved"),
        StandardCopyOption.ATOMIC_MOVE);
    out.println(
        """
        Start the hub with spring.datasource.url=%s and ascolto.keys.url=%s, with the same data \
        folder: its ledger goes on. Throw away %s when you are sure.\
        """
            .formatted(plain(to), plain(keysTo), places.keys().toAbsolutePath().normalize()));
  }

  /** What follows the ? may be a password. */
  private static String plain(String url) {
    return url.replaceFirst("\\?.*", "");
  }

  private static Connection log(String to, PropertyResolver settings) throws SQLException {
    var username = settings.getProperty("TO_USERNAME", "");
    var password = settings.getProperty("TO_PASSWORD", "");
    Flyway.configure()
        .dataSource(to, username.isEmpty() ? null : username, password)
        .locations("classpath:db/migration/postgresql")
        .load()
        .migrate();
    var log =
        username.isEmpty()
            ? DriverManager.getConnection(to)
            : DriverManager.getConnection(to, username, password);
    log.setAutoCommit(false);
    return log;
  }

  private void copy(Connection from, Connection to) throws SQLException {
    var copy = new LogCopy(from, to);
    if (!copy.isEmpty()) {
      throw new SQLException("that database has events already");
    }
    var rows = copy.copy();
    for (var table : rows.entrySet()) {
      var arrived = LogCopy.count(to, table.getKey());
      if (arrived != table.getValue()) {
        throw new SQLException(
            table.getKey() + " has " + arrived + " rows instead of " + table.getValue());
      }
    }
    var streams = copy.compare();
    to.commit();
    out.println(
        rows.get("domain_event_entry")
            + " events in "
            + streams
            + " streams were copied; the digest of each is the same");
    rows.forEach((table, count) -> out.println("%-20s %d".formatted(table, count)));
  }
}
