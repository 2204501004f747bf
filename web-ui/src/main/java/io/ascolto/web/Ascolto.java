package io.ascolto.web;

import io.ascolto.command.CommandSide;
import io.ascolto.query.QuerySide;
import io.ascolto.web.stores.EmbeddedStores;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts both sides in one process, or does one thing for a hub that runs. */
// The excluded one would make a user of its own and print its password into the log.
@SpringBootApplication(exclude = ReactiveUserDetailsServiceAutoConfiguration.class)
@Import({CommandSide.class, QuerySide.class})
public class Ascolto {

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(ImportCommand.NAME)) {
      var key = Optional.ofNullable(System.getenv("ASCOLTO_API_KEY"));
      System.exit(new ImportCommand(System.out).run(arguments, key));
    }
    if (arguments.length > 0 && arguments[0].equals(OwnerLinkCommand.NAME)) {
      System.exit(new OwnerLinkCommand(System.out).run(arguments));
    }
    // It advertises a service on six lines of every start's log.
    System.setProperty("disable-axoniq-console-message", "true");
    var hub = new SpringApplication(Ascolto.class);
    hub.addInitializers(new EmbeddedStores());
    try {
      hub.run(arguments);
    } catch (RuntimeException alreadyLogged) {
      // The embedded stores' threads would keep a hub alive that never started.
      System.exit(1);
    }
  }
}
