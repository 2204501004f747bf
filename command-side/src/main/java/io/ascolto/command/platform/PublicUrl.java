package io.ascolto.command.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
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

  public PublicUrl(@Value("${ascolto.public-url:}") String configured) {
    this.configured = configured.isBlank() ? Optional.empty() : Optional.of(checked(configured));
  }

  /** The path below which everything lies; begins and ends with a slash. */
  public String base() {
    return configured.map(URI::getRawPath).orElse("/");
  }

  public boolean isSecure() {
    return configured.filter(PublicUrl::isHttps).isPresent();
  }

  /** As browsers write it; of the request where nothing is configured. */
  public String origin(URI request) {
    var url = configured.orElse(request);
    var scheme = isHttps(url) ? "https" : "http";
    var usual = isHttps(url) ? ":443" : ":80";
    var authority = authority(url).toLowerCase(Locale.ROOT);
    return scheme
        + "://"
        + (authority.endsWith(usual)
            ? authority.substring(0, authority.length() - usual.length())
            : authority);
  }

  /** A request may say any nonsense for where it goes. */
  private static String authority(URI url) {
    if (url.getRawAuthority() == null) {
      throw Rejection.invalid(
              List.of(new Rejection.Field("Host", "malformed", "must be a name or an address")))
          .asException();
    }
    return url.getRawAuthority();
  }

  /** The absolute address of a path relative to the base. */
  public String address(URI request, String path) {
    return origin(request) + base() + path;
  }

  private static URI checked(String configured) {
    var url = parsed(configured.strip());
    if (url == null
        || url.getRawAuthority() == null
        || url.getRawAuthority().contains("@")
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !(isHttps(url) || url.getScheme().equalsIgnoreCase("http"))) {
      // Not repeated here: it may hold somebody's password.
      throw new IllegalArgumentException(
          "ascolto.public-url has to be an address such as https://example.org/feedback/");
    }
    return url.getRawPath().endsWith("/") ? url : URI.create(url + "/");
  }

  private static boolean isHttps(URI url) {
    return url.getScheme().equalsIgnoreCase("https");
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
