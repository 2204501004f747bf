package io.ascolto.web;

import io.ascolto.command.CommandSide;
import io.ascolto.query.QuerySide;
import io.ascolto.query.platform.Views;
import io.ascolto.web.backup.BackupCommand;
import io.ascolto.web.backup.MoveCommand;
import io.ascolto.web.backup.RestoreCommand;
import io.ascolto.web.backup.Totals;
import io.ascolto.web.stores.EmbeddedStores;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts both sides in one process, or does one thing for a hub that runs. */
// The excluded one would make a user of its own and print its password into the log.
@SpringBootApplication(exclude = ReactiveUserDetailsServiceAutoConfiguration.class)
@Import({CommandSide.class, QuerySide.class})
public class Ascolto {

  public static void main(String[] arguments) {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case ImportCommand.NAME -> {
        var key = Optional.ofNullable(System.getenv("ASCOLTO_API_KEY"));
        System.exit(new ImportCommand(System.out).run(arguments, key));
      }
      case OwnerLinkCommand.NAME -> System.exit(new OwnerLinkCommand(System.out).run(arguments));
      case BackupCommand.NAME -> System.exit(new BackupCommand(System.out).run(arguments));
      case RestoreCommand.NAME ->
          System.exit(new RestoreCommand(System.out, Ascolto::totals).run(arguments));
      case MoveCommand.NAME -> System.exit(new MoveCommand(System.out).run(arguments));
      default -> start(arguments);
    }
  }

  private static void start(String... arguments) {
    try {
      hub().run(arguments);
    } catch (RuntimeException alreadyLogged) {
      // The embedded stores' threads would keep a hub alive that never started.
      System.exit(1);
    }
  }

  private static SpringApplication hub() {
    // It advertises a service on six lines of every start's log.
    System.setProperty("disable-axoniq-console-message", "true");
    var hub = new SpringApplication(Ascolto.class);
    hub.addInitializers(new EmbeddedStores());
    return hub;
  }

  /** Starts the hub where nobody finds it, until its views show everything. */
  private static List<String> totals(String... arguments) {
    var quiet =
        List.of("--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=WARN");
    var all = Stream.concat(Arrays.stream(arguments), quiet.stream()).toArray(String[]::new);
    var hub = hub();
    hub.setAdditionalProfiles(RestoreCommand.PROFILE);
    try (var running = hub.run(all)) {
      return new Totals(running.getBean(JdbcClient.class), running.getBean(Views.class)).lines();
    }
  }
}
