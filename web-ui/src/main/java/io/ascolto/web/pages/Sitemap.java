package io.ascolto.web.pages;

import com.samskivert.mustache.Escapers;
import io.ascolto.command.platform.PublicUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Tells search engines what there is to read; they read as nobody, so only what is public. */
@Component
class Sitemap {

  /** The protocol allows no more in one file. */
  private static final int MOST = 50_000;

  private static final List<String> NOT_TO_FIND =
      List.of("api", "enter", "me", "import", "views", "outbox", "settings", "unsubscribe");

  private static final String AT_A_TIME = "100";

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Answers answers;
  private final PublicUrl url;

  /** Gathered once for all who ask within the time; what failed is asked for again. */
  private final Mono<List<String>> paths =
      Mono.defer(this::gathered).cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);

  Sitemap(Answers answers, PublicUrl url) {
    this.answers = answers;
    this.url = url;
  }

  Mono<ServerResponse> addresses(ServerRequest request) {
    return paths.flatMap(all -> {
      var xml =
          all.stream()
              .map(path -> entry(url.address(request.uri(), path)))
              .collect(
                  Collectors.joining(
                      "",
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                      "</urlset>\n"));
      return ServerResponse.ok().contentType(MediaType.APPLICATION_XML).bodyValue(xml);
    });
  }

  private Mono<List<String>> gathered() {
    var boards =
        told("api/boards")
            .flatMapIterable(list ->
                list.valueStream()
                    .map(board -> "boards/" + Address.encoded(board.path("board").asString()))
                    .toList());
    var ideas =
        page("")
            .expand(page ->
                Optional.ofNullable(page.path("nextCursor").stringValue(null))
                    .map(cursor -> page(cursor))
                    .orElseGet(Mono::empty))
            .flatMapIterable(page ->
                page.path("items")
                    .valueStream()
                    .map(idea -> "ideas/" + idea.path("id").asString())
                    .toList());
    return Flux.concat(Flux.just("", "roadmap"), boards, ideas).take(MOST).collectList();
  }

  Mono<ServerResponse> robots(ServerRequest request) {
    var disallowed =
        NOT_TO_FIND.stream()
            .map(path -> "Disallow: " + url.base() + path + "\n")
            .collect(Collectors.joining());
    var text =
        "User-agent: *\n"
            + disallowed
            + "Sitemap: "
            + url.address(request.uri(), "sitemap.xml")
            + "\n";
    return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(text);
  }

  private Mono<JsonNode> page(String cursor) {
    var path =
        Address.of("api/ideas").with("sort", "new").with("limit", AT_A_TIME).with("cursor", cursor);
    return told(path.toString());
  }

  private Mono<JsonNode> told(String path) {
    return answers
        .forAnybody(path)
        .flatMap(answer ->
            answer.status().is2xxSuccessful()
                ? Mono.just(answer.json())
                : Mono.error(new ResponseStatusException(answer.status())));
  }

  private static String entry(String address) {
    return "<url><loc>" + Escapers.HTML.escape(address) + "</loc></url>\n";
  }
}
