package io.ascolto.web;

import io.ascolto.command.CommandSide;
import io.ascolto.query.QuerySide;
import io.ascolto.web.stores.EmbeddedStores;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts both sides in one process. */
// The excluded one would make a user of its own and print its password into the log.
@SpringBootApplication(exclude = ReactiveUserDetailsServiceAutoConfiguration.class)
@Import({CommandSide.class, QuerySide.class})
public class Ascolto {

  public static void main(String[] arguments) {
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
