package io.ascolto.web.pages;

import static io.ascolto.web.pages.BoardAsked.given;

import io.ascolto.web.pages.Api.Board;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The pages: what each asks the API for, and what it makes of the answers. */
@Component
class Pages {

  private final Loopback api;
  private final Application application;
  private final Shell shell;

  Pages(Loopback api, Application application, Shell shell) {
    this.api = api;
    this.application = application;
    this.shell = shell;
  }

  /** The only board, all boards, or an invitation. */
  Mono<ServerResponse> home(ServerRequest request) {
    return answer(
        request,
        (visitor, wording) ->
            api.ask(visitor, Api.BOARDS).flatMap(answers -> {
              var boards = answers.boards();
              return switch (boards.size()) {
                case 0 -> Mono.just(Message.nothingYet(wording, answers));
                case 1 -> only(boards.getFirst(), answers, request, wording);
                default -> Mono.just(BoardsPage.of(answers, wording));
              };
            }));
  }

  private Mono<Page> only(Board board, Answers known, ServerRequest request, Wording wording) {
    var asked = BoardAsked.of(board.board(), request.queryParams());
    return api.ask(request.headers().asHttpHeaders(), asked.ideas(), asked.facets())
        .map(answers -> BoardPage.of(known.and(answers), board, asked, wording));
  }

  Mono<ServerResponse> board(ServerRequest request) {
    var asked = BoardAsked.of(request.pathVariable("board"), request.queryParams());
    return answer(
        request,
        (visitor, wording) ->
            api.ask(visitor, Api.BOARDS, asked.ideas(), asked.facets())
                .map(answers ->
                    BoardPage.of(answers, seen(answers, asked.board()), asked, wording)));
  }

  Mono<ServerResponse> idea(ServerRequest request) {
    var id = request.pathVariable("id");
    return answer(
        request,
        (visitor, wording) ->
            api.ask(visitor, Api.BOARDS, IdeaPage.asked(id), IdeaPage.timeline(id))
                .map(answers -> IdeaPage.of(answers, id, wording)));
  }

  Mono<ServerResponse> roadmap(ServerRequest request) {
    var board = given(request.queryParams(), "board");
    var asOf = given(request.queryParams(), "asOf");
    return answer(
        request,
        (visitor, wording) ->
            api.ask(visitor, Api.BOARDS, RoadmapPage.asked(board, asOf))
                .map(answers ->
                    RoadmapPage.of(
                        answers, board.map(slug -> seen(answers, slug)), asOf, wording)));
  }

  /** What is there only for the application. */
  Mono<ServerResponse> application(ServerRequest request) {
    return answer(
        request, (_, wording) -> Mono.just(Message.needsScript(address(request), wording)));
  }

  Mono<ServerResponse> missing(ServerRequest request) {
    return answer(request, (_, _) -> Mono.error(notThere()));
  }

  private Mono<ServerResponse> answer(
      ServerRequest request, BiFunction<HttpHeaders, Wording, Mono<Page>> page) {
    var wording = application.wording(Language.of(request.exchange().getRequest()));
    return page.apply(request.headers().asHttpHeaders(), wording)
        .onErrorResume(
            Refused.class,
            refused -> Mono.just(Message.refused(refused, address(request), wording)))
        .flatMap(found -> shell.write(request, found, wording));
  }

  private static Board seen(Answers answers, String board) {
    return answers.board(board).orElseThrow(Pages::notThere);
  }

  private static Refused notThere() {
    return new Refused(HttpStatus.NOT_FOUND, "page.missing", Optional.empty());
  }

  /** Without its parameters, which may be anything. */
  private static String address(ServerRequest request) {
    return request.requestPath().pathWithinApplication().value().substring(1);
  }
}
