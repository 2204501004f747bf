package io.ascolto.web.pages;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the hub is for whoever asks: a proxy may give it another name, and a path. */
@Component
class Places {

  /**
   * The address of a hub.
   *
   * @param base its path
   * @param root the whole of it; both end in a slash
   */
  record Place(String base, String root) {

    static Place at(URI address) {
      var path = address.getRawPath();
      var missing = path.endsWith("/") ? "" : "/";
      return new Place(path + missing, address + missing);
    }
  }

  private final String publicUrl;

  Places(@Value("${ascolto.public-url:}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  Place of(ServerHttpRequest request) {
    return Place.at(publicUrl.isEmpty() ? asked(request) : URI.create(publicUrl));
  }

  private static URI asked(ServerHttpRequest request) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .replacePath(request.getPath().contextPath().value())
        .replaceQuery(null)
        .build(true)
        .toUri();
  }
}
