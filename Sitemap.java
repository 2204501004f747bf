package io.ascolto.web.pages;

import com.samskivert.mustache.Escapers;
import io.ascolto.web.pages.Api.Board;
import io.ascolto.web.pages.Api.Idea;
import io.ascolto.web.pages.Api.Ideas;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What search engines may read: everything that a visitor who is not signed in is shown. */
@Component
class Sitemap {

  /** A search engine reads no more of one file. */
  private static final int MOST_ADDRESSES = 50_000;

  private static final List<String> NOT_FOR_THEM = List.of("api", "enter", "import", "views");

  private static final String BEGIN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      """;
  private static final String END = "</urlset>\n";

  private final Loopback api;
  private final Places places;

  Sitemap(Loopback api, Places places) {
    this.api = api;
    this.places = places;
  }

  Mono<ServerResponse> write(ServerRequest request) {
    var root = places.of(request.exchange().getRequest()).root();
    return api.ask(HttpHeaders.EMPTY, Api.BOARDS)
        .map(Answers::boards)
        .flatMap(boards ->
            ServerResponse.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(xml(root, boards), String.class))
        .onErrorResume(Refused.class, Sitemap::refused);
  }

  Mono<ServerResponse> robots(ServerRequest request) {
    var place = places.of(request.exchange().getRequest());
    var lines = new StringBuilder("User-agent: *\n");
    NOT_FOR_THEM.forEach(
        path -> lines.append("Disallow: ").append(place.base()).append(path).append('\n'));
    lines.append("Sitemap: ").append(place.root()).append("sitemap.xml\n");
    return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(lines.toString());
  }

  private Flux<String> xml(String root, List<Board> boards) {
    var addresses =
        Flux.concat(
                Flux.just("", "roadmap"),
                Flux.fromIterable(boards).map(board -> BoardAsked.of(board.board()).page()),
                Flux.fromIterable(boards).concatMap(this::ideas).map(Idea::id).map(Row::href))
            .take(MOST_ADDRESSES)
            .map(address -> url(root + address));
    return Flux.concat(Mono.just(BEGIN), addresses, Mono.just(END));
  }

  /** Page after page, the next one asked for when the one before is written. */
  private Flux<Idea> ideas(Board board) {
    var first =
        Link.to("api/ideas").with("board", board.board()).with("sort", "new").with("limit", "100");
    return page(first)
        .expand(page -> Mono.justOrEmpty(page.nextCursor()).flatMap(after -> page(first.with("cursor", after))))
        .concatMapIterable(Ideas::items);
  }

  private Mono<Ideas> page(Link asked) {
    return api.ask(HttpHeaders.EMPTY, asked).map(answers -> answers.read(asked, Ideas.class));
  }

  private static String url(String address) {
    return "<url><loc>" + Escapers.HTML.escape(address) + "</loc></url>\n";
  }

  private static Mono<ServerResponse> refused(Refused refused) {
    return ServerResponse.status(refused.status())
        .headers(headers ->
            refused
                .retryAfter()
                .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds)))
        .build();
  }
}
