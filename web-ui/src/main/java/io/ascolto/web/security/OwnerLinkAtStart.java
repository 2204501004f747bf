package io.ascolto.web.security;

import io.ascolto.command.member.OwnerLink;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.web.backup.RestoreCommand;
import java.net.URI;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the owner's link where whoever starts the hub sees it. It is worth nothing after fifteen
 * minutes.
 */
@Profile("!" + RestoreCommand.PROFILE)
@Component
class OwnerLinkAtStart {

  private final OwnerLink link;
  private final PublicUrl url;

  OwnerLinkAtStart(OwnerLink link, PublicUrl url) {
    this.link = link;
    this.url = url;
  }

  // What follows the # is not sent: no proxy logs it.
  @SuppressWarnings("SystemOut")
  @EventListener
  void listening(WebServerInitializedEvent started) {
    if (isForOperators(started)) {
      return;
    }
    var here = URI.create("http://localhost:" + started.getWebServer().getPort());
    System.out.println(
        "Enter as owner (15 minutes, once): " + url.address(here, "enter#" + link.issue()));
  }

  /** With {@code management.server.port} there is a second server, which has no pages. */
  private static boolean isForOperators(WebServerInitializedEvent started) {
    return WebServerApplicationContext.hasServerNamespace(
        started.getApplicationContext(), "management");
  }
}
