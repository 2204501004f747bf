package io.ascolto.command.platform;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address by which people reach the hub, {@code ascolto.public-url}. It may hold a path, which
 * the proxy in front then takes away. Without it the hub is where it was asked.
 */
@Component
public final class PublicUrl {

  private final Optional<URI> configured;

  PublicUrl(@Value("${ascolto.public-url:}") String configured) {
    this.configured = configured.isBlank() ? Optional.empty() : Optional.of(checked(configured));
  }

  /** The path below which everything lies; begins and ends with a slash. */
  public String base() {
    return configured.map(URI::getRawPath).orElse("/");
  }

  public boolean isSecure() {
    return configured.map(URI::getScheme).filter("https"::equals).isPresent();
  }

  /** Scheme, host and port; of the request where nothing is configured. */
  public String origin(URI request) {
    var url = configured.orElse(request);
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** The absolute address of a path relative to the base. */
  public String address(URI request, String path) {
    return origin(request) + base() + path;
  }

  private static URI checked(String configured) {
    var url = parsed(configured.strip());
    if (url == null
        || url.getRawAuthority() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !(url.getScheme().equals("https") || url.getScheme().equals("http"))) {
      throw new IllegalArgumentException(
          "ascolto.public-url has to be an address such as https://example.org/feedback/, not "
              + configured);
    }
    return url.getRawPath().endsWith("/") ? url : URI.create(url + "/");
  }

  private static @Nullable URI parsed(String configured) {
    try {
      var url = URI.create(configured);
      return url.isAbsolute() && !url.isOpaque() ? url : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
