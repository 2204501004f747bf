package io.ascolto.command.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Leads into the hub.
 *
 * @param address absolute, by http or https
 */
public record Link(String label, String address) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  public Link {
    origin(address);
  }

  String origin() {
    return origin(address);
  }

  /**
   * Scheme, host and port.
   *
   * @throws IllegalArgumentException where a mail must not lead; the address is not repeated, as it
   *     may hold a secret
   */
  static String origin(String address) {
    if (address.matches("\\p{Graph}+")) {
      try {
        var url = URI.create(address);
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (SCHEMES.contains(scheme) && url.getHost() != null && url.getRawUserInfo() == null) {
          return scheme + "://" + url.getRawAuthority().toLowerCase(Locale.ROOT);
        }
      } catch (IllegalArgumentException _) {
        // Said below, without the address.
      }
    }
    throw new IllegalArgumentException("A letter leads only to absolute http or https addresses");
  }
}
