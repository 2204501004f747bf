package io.ascolto.web.pages;

import io.ascolto.web.pages.Answers.Answer;
import io.ascolto.web.pages.PageModels.Board;
import io.ascolto.web.pages.PageModels.Happened;
import io.ascolto.web.pages.PageModels.Home;
import io.ascolto.web.pages.PageModels.Ideas;
import io.ascolto.web.pages.PageModels.OneIdea;
import io.ascolto.web.pages.PageModels.Roadmap;
import io.ascolto.web.pages.PageModels.Sentence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The public pages, readable without JavaScript. Each is made of answers of the API and of nothing
 * else; docs/decisions has the reason.
 */
@Component
class Pages {

  private static final String BOARDS = "api/boards";
  private static final String SESSION = "api/session";
  private static final String NAME = "Ascolto";

  private final Answers answers;
  private final Replies replies;
  private final Languages languages;

  Pages(Answers answers, Replies replies, Languages languages) {
    this.answers = answers;
    this.replies = replies;
    this.languages = languages;
  }

  /** A hub with one board begins with it. */
  Mono<ServerResponse> home(ServerRequest request) {
    return asked(
        request,
        List.of(BOARDS),
        told -> {
          var boards = told.getFirst().json();
          return boards.size() == 1
              ? board(request, boards.path(0).path("board").asString(), "")
              : list(request, told);
        });
  }

  private Mono<ServerResponse> list(ServerRequest request, List<Answer> told) {
    var language = languages.of(request);
    var boards = told.getFirst().json().valueStream().map(Board::of).toList();
    var names = boards.stream().map(Board::name).collect(Collectors.joining(", "));
    var head = new Head(title(language.text("home.title")), names, "", false);
    return reply(request, "home", new Home(boards), head, told, List.of());
  }

  Mono<ServerResponse> board(ServerRequest request) {
    var slug = request.pathVariable("board");
    return board(request, slug, "boards/" + Address.encoded(slug));
  }

  private Mono<ServerResponse> board(ServerRequest request, String slug, String path) {
    var query = request.queryParams();
    var narrowed =
        Address.of("")
            .with("board", slug)
            .with("q", query.getFirst("q"))
            .with("stage", query.getFirst("stage"))
            .with("tag", query.getFirst("tag"));
    var page =
        narrowed.with("sort", query.getFirst("sort")).with("cursor", query.getFirst("cursor"));
    var paths = List.of(BOARDS, "api/ideas" + page, "api/ideas/facets" + narrowed);
    return asked(
        request,
        paths,
        told -> {
          var language = languages.of(request);
          var board = find(told.getFirst().json(), slug);
          if (board.isMissingNode()) {
            return missing(request);
          }
          var ideas = told.get(1).json();
          var model = Ideas.of(board, ideas, told.get(2).json(), query, language);
          var titles =
              model.ideas().stream().map(ShownIdea::title).collect(Collectors.joining("; "));
          var head =
              new Head(
                  title(model.board().name()),
                  Head.beginning(model.board().name() + ": " + titles, language.locale()),
                  path,
                  false);
          return reply(request, "board", model, head, told, Weeks.ofRows(board, ideas));
        });
  }

  Mono<ServerResponse> idea(ServerRequest request) {
    var id = Address.encoded(request.pathVariable("idea"));
    var path = "api/ideas/" + id;
    var paths = List.of(BOARDS, path, path + "/timeline", path + "/comments");
    return answers
        .to(request, paths)
        .flatMap(told ->
            isKeptFromSight(told.get(1).json())
                ? hidden(request, told.subList(0, 2))
                : answered(request, told, _ -> idea(request, told)));
  }

  private Mono<ServerResponse> idea(ServerRequest request, List<Answer> told) {
    var language = languages.of(request);
    var idea = ShownIdea.of(told.get(1).json(), language);
    var board = Board.of(find(told.getFirst().json(), told.get(1).json().path("board").asString()));
    var history = Happened.of(told.get(2).json(), language).toList();
    var talk = ShownTalk.of(told.get(3).json(), language);
    var text = idea.excerpt().isBlank() ? idea.title() : idea.excerpt();
    var head =
        new Head(
            title(idea.title() + " · " + board.name()),
            Head.beginning(text, language.locale()),
            idea.href(),
            false);
    var model = new OneIdea(board, idea, talk, history);
    return reply(request, "idea", model, head, told, List.of());
  }

  private static boolean isKeptFromSight(JsonNode idea) {
    return idea.has("hidden") && idea.path("title").isNull();
  }

  /** Its place, and why nobody reads it. */
  private Mono<ServerResponse> hidden(ServerRequest request, List<Answer> told) {
    var language = languages.of(request);
    var says = language.text("idea.hidden");
    var reason = told.get(1).json().path("hidden").path("reason").asString("");
    var head = new Head(title(says), says, request.path().substring(1), true);
    return reply(request, "sentence", new Sentence(says, reason), head, told, List.of());
  }

  Mono<ServerResponse> roadmap(ServerRequest request) {
    var board = request.queryParams().getFirst("board");
    var asOf = request.queryParams().getFirst("asOf");
    var path = Address.of("roadmap").with("board", board);
    return asked(
        request,
        List.of(BOARDS, "api/" + path.with("asOf", asOf)),
        told -> {
          var language = languages.of(request);
          if (board != null && find(told.getFirst().json(), board).isMissingNode()) {
            return missing(request);
          }
          var head =
              new Head(
                  title(language.text("shell.roadmap")),
                  language.text("roadmap.lead"),
                  path.toString(),
                  asOf != null);
          var roadmap = told.get(1).json();
          var days = "api/" + Address.of("roadmap/days").with("board", board);
          var weeks = asOf == null ? Weeks.ofCards(roadmap) : List.<String>of();
          var more = Stream.concat(Stream.of(days), weeks.stream()).toList();
          var model = Roadmap.of(roadmap, asOf, language);
          return reply(request, "roadmap", model, head, told, more);
        });
  }

  /** What only the application can show. */
  Mono<ServerResponse> application(ServerRequest request) {
    var path = request.path().substring(1);
    var language = languages.of(request);
    var head = new Head(NAME, "", path, true);
    var model = new Sentence(NAME, language.text("page.script"));
    return reply(request, "sentence", model, head, List.of(), List.of());
  }

  Mono<ServerResponse> missing(ServerRequest request) {
    return replies.sentence(request, HttpStatus.NOT_FOUND, "missing.title", "missing.next");
  }

  /** Also with what the application would ask for at once: who asks, and more. */
  private Mono<ServerResponse> reply(
      ServerRequest request,
      String template,
      Object model,
      Head head,
      List<Answer> told,
      List<String> more) {
    return answers
        .to(request, Stream.concat(Stream.of(SESSION), more.stream()).toList())
        .map(besides -> Stream.concat(told.stream(), besides.stream()).toList())
        .flatMap(all -> replies.page(request, template, model, head, all));
  }

  private Mono<ServerResponse> asked(
      ServerRequest request,
      List<String> paths,
      Function<List<Answer>, Mono<ServerResponse>> page) {
    return answers.to(request, paths).flatMap(told -> answered(request, told, page));
  }

  private Mono<ServerResponse> answered(
      ServerRequest request, List<Answer> told, Function<List<Answer>, Mono<ServerResponse>> page) {
    return told.stream()
        .map(Answer::status)
        .filter(status -> !status.is2xxSuccessful())
        .findFirst()
        .map(refused -> replies.refused(request, refused))
        .orElseGet(() -> page.apply(told));
  }

  private static JsonNode find(JsonNode boards, String slug) {
    return boards
        .valueStream()
        .filter(board -> board.path("board").asString().equals(slug))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private static String title(String of) {
    return of + " · " + NAME;
  }
}
