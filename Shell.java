package io.ascolto.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Writes a page: readable as it is, and the start of the browser application. */
@Component
class Shell {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          List.of(
              "default-src 'self'",
              "script-src 'self'",
              "style-src 'self' 'unsafe-inline'",
              "img-src 'self' data:",
              "font-src 'self'",
              "connect-src 'self'",
              "worker-src 'self'",
              "base-uri 'self'",
              "form-action 'self'",
              "frame-ancestors 'self'",
              "object-src 'none'"));

  private final Templates templates;
  private final Places places;

  Shell(Templates templates, Places places) {
    this.templates = templates;
    this.places = places;
  }

  Mono<ServerResponse> write(ServerRequest request, Page page, Wording wording) {
    var place = places.of(request.exchange().getRequest());
    var html =
        templates.shell(
            Map.of(
                "lang", wording.language().tag(),
                "base", place.base(),
                "title", page.title(),
                "description", page.description(),
                "canonical", place.root() + page.address(),
                "private", !page.indexed(),
                "page", templates.render(page.template(), page.says(), wording),
                "state", page.answers().state(wording.language())));
    return ServerResponse.status(page.status())
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .headers(headers -> secure(headers, page.retryAfter()))
        .bodyValue(html);
  }

  private static void secure(HttpHeaders headers, Optional<String> retryAfter) {
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    retryAfter.ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
  }
}
