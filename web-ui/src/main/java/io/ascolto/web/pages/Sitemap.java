package io.ascolto.web.pages;

import com.samskivert.mustache.Escapers;
import io.ascolto.command.platform.PublicUrl;
import java.util.Optional;
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

  private static final String AT_A_TIME = "100";

  private final Answers answers;
  private final PublicUrl url;

  Sitemap(Answers answers, PublicUrl url) {
    this.answers = answers;
    this.url = url;
  }

  Mono<ServerResponse> addresses(ServerRequest request) {
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
    var entries =
        Flux.concat(Flux.just("", "roadmap"), boards, ideas)
            .take(MOST)
            .map(path -> entry(url.address(request.uri(), path)));
    var xml =
        Flux.concat(
            Flux.just(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"),
            entries,
            Flux.just("</urlset>\n"));
    // Asked first, so that a hub that is being built refuses instead of breaking off.
    return told("api/boards")
        .then(
            Mono.defer(() ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_XML)
                    .body(xml, String.class)));
  }

  Mono<ServerResponse> robots(ServerRequest request) {
    var base = url.base();
    var text =
        "User-agent: *\n"
            + "Disallow: "
            + base
            + "api\n"
            + "Disallow: "
            + base
            + "enter\n"
            + "Disallow: "
            + base
            + "import\n"
            + "Disallow: "
            + base
            + "views\n"
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
