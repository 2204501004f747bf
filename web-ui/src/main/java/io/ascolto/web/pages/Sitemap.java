package io.ascolto.web.pages;

import com.samskivert.mustache.Escapers;
import io.ascolto.command.platform.PublicUrl;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Tells search engines what there is to read: what is public, also where a member asks. */
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
    return answers
        .toNobody("api/boards")
        .flatMap(boards ->
            boards.status().is2xxSuccessful()
                ? listed(request, boards.json())
                : ServerResponse.status(boards.status()).build());
  }

  private Mono<ServerResponse> listed(ServerRequest request, JsonNode known) {
    var boards =
        known
            .valueStream()
            .map(board -> "boards/" + Address.encoded(board.path("board").asString()));
    var ideas =
        page("")
            .expand(page ->
                Optional.ofNullable(page.path("nextCursor").stringValue(null))
                    .map(this::page)
                    .orElseGet(Mono::empty))
            .flatMapIterable(page ->
                page.path("items")
                    .valueStream()
                    .map(idea -> "ideas/" + idea.path("id").asString())
                    .toList());
    var entries =
        Flux.concat(Flux.just("", "roadmap"), Flux.fromStream(boards), ideas)
            .take(MOST)
            .map(path -> entry(url.address(request.uri(), path)));
    var xml =
        Flux.concat(
            Flux.just(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"),
            entries,
            Flux.just("</urlset>\n"));
    return ServerResponse.ok().contentType(MediaType.APPLICATION_XML).body(xml, String.class);
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
    return answers.toNobody(path.toString()).map(Answers.Answer::json);
  }

  private static String entry(String address) {
    return "<url><loc>" + Escapers.HTML.escape(address) + "</loc></url>\n";
  }
}
