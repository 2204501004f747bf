package io.ascolto.web.pages;

import io.ascolto.web.pages.Answers.Answer;
import io.ascolto.web.pages.PageModels.Sentence;
import io.ascolto.web.security.ContentPolicy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sends pages, with the headers that all of them have. */
@Component
class Replies {

  /** Chance enough that nobody guesses what the next page is permitted. */
  private static final int NONCE_BYTES = 16;

  private static final String SECONDS_UNTIL_BUILT = "2";

  private final SecureRandom random = new SecureRandom();
  private final Shell shell;
  private final Languages languages;

  Replies(Shell shell, Languages languages) {
    this.shell = shell;
    this.languages = languages;
  }

  Mono<ServerResponse> page(
      ServerRequest request, String template, Object model, Head head, List<Answer> of) {
    return page(request, HttpStatus.OK, template, model, head, of);
  }

  /** A page that says why there is no other. */
  Mono<ServerResponse> sentence(
      ServerRequest request, HttpStatusCode status, String title, String text) {
    var language = languages.of(request);
    var head =
        new Head(language.text(title), language.text(text), request.path().substring(1), true);
    var model = new Sentence(language.text(title), language.text(text));
    return page(request, status, "sentence", model, head, List.of());
  }

  /** The API refused what the page needs. */
  Mono<ServerResponse> refused(ServerRequest request, HttpStatusCode status) {
    return switch (HttpStatus.valueOf(status.value())) {
      case SERVICE_UNAVAILABLE -> sentence(request, status, "page.waiting", "problem.building");
      case NOT_FOUND, BAD_REQUEST -> sentence(request, status, "missing.title", "missing.next");
      case UNAUTHORIZED, FORBIDDEN -> sentence(request, status, "enter.title", "problem.sign-in");
      default -> sentence(request, status, "page.waiting", "problem.other");
    };
  }

  private Mono<ServerResponse> page(
      ServerRequest request,
      HttpStatusCode status,
      String template,
      Object model,
      Head head,
      List<Answer> of) {
    var language = languages.of(request);
    var nonce = nonce();
    var reply =
        ServerResponse.status(status)
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noCache())
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE, HttpHeaders.ACCEPT_ENCODING)
            .header(ContentPolicy.HEADER, ContentPolicy.withStyles(nonce))
            .header("Referrer-Policy", "strict-origin-when-cross-origin");
    if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      reply.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_BUILT);
    }
    return reply.bodyValue(shell.page(template, model, head, language, request.uri(), nonce, of));
  }

  /** The application's own styles that are made while it runs carry it; nothing else can. */
  private String nonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
