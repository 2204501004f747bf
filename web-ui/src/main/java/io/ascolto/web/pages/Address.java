package io.ascolto.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address relative to the page's base, encoded as JavaScript's encodeURIComponent does. */
record Address(String path, String query) {

  static Address of(String path) {
    return new Address(path, "");
  }

  Address with(String name, @Nullable String value) {
    return value == null || value.isEmpty()
        ? this
        : new Address(path, query + (query.isEmpty() ? "?" : "&") + name + "=" + encoded(value));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }

  @Override
  public String toString() {
    return path + query;
  }
}
