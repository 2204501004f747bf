package io.ascolto.web;

import io.ascolto.command.member.OwnerLink;
import io.ascolto.command.platform.PublicUrl;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code java -jar ascolto.jar owner-link}, with the settings of the hub as environment variables
 * or arguments: prints a link by which the owner enters a hub that runs, or the next that starts on
 * this data folder.
 */
final class OwnerLinkCommand {

  static final String NAME = "owner-link";

  private final PrintStream out;

  OwnerLinkCommand(PrintStream out) {
    this.out = out;
  }

  int run(String... arguments) {
    var settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    return print(settings);
  }

  private int print(PropertyResolver settings) {
    var folder = Path.of(settings.getProperty("ascolto.data-dir", "./data"));
    if (!Files.isDirectory(folder)) {
      out.println(
          "There is no data folder "
              + folder.toAbsolutePath().normalize()
              + "; name the hub's with --ascolto.data-dir=<folder>");
      return 1;
    }
    var url = new PublicUrl(settings.getProperty("ascolto.public-url", ""));
    var here = URI.create("http://localhost:" + settings.getProperty("server.port", "8080"));
    var secret = OwnerLink.in(folder, InstantSource.system()).issue();
    out.println(entry(url, here, secret));
    return 0;
  }

  /** What follows the # is not sent: no proxy logs it. */
  static String entry(PublicUrl url, URI here, String secret) {
    return "Enter as owner (15 minutes, once): " + url.address(here, "enter#" + secret);
  }
}
