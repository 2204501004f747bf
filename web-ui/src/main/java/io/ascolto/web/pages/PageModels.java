package io.ascolto.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What the templates show, made of the API's answers. */
final class PageModels {

  private static final List<String> SORTS = List.of("top", "rising", "new", "hot");
  private static final List<String> SORTS_OF_ANSWERS =
      List.of("top", "rising", "new", "hot", "controversial");

  private PageModels() {}

  record Board(String name, String href, boolean agree) {

    static Board of(JsonNode board) {
      return new Board(
          Optional.ofNullable(board.path("name").stringValue(null))
              .orElseGet(() -> board.path("board").asString()),
          "boards/" + board.path("board").asString(),
          board.path("votingModel").asString().equals("AGREE_DISAGREE"));
    }
  }

  record Home(List<Board> boards) {}

  record Link(String key, String name, String href, boolean current) {}

  record Facet(Marked stage, String count, String href) {}

  record Ideas(
      Board board,
      String q,
      Optional<String> stage,
      Optional<String> tag,
      List<Link> sorts,
      List<ShownIdea> ideas,
      String total,
      Optional<String> next,
      List<Facet> stages) {

    static Ideas of(
        JsonNode board,
        JsonNode ideas,
        JsonNode facets,
        MultiValueMap<String, String> asked,
        Language language) {
      var shown = Board.of(board);
      return new Ideas(
          shown,
          Optional.ofNullable(asked.getFirst("q")).orElse(""),
          Optional.ofNullable(asked.getFirst("stage")),
          Optional.ofNullable(asked.getFirst("tag")),
          (shown.agree() ? SORTS_OF_ANSWERS : SORTS)
              .stream().map(sort -> sorted(shown, sort, asked, language)).toList(),
          ideas.path("items").valueStream().map(idea -> ShownIdea.of(idea, language)).toList(),
          language.number(ideas.path("total").asLong()),
          Optional.ofNullable(ideas.path("nextCursor").stringValue(null))
              .map(cursor ->
                  narrowed(shown, asked)
                      .with("sort", asked.getFirst("sort"))
                      .with("cursor", cursor)
                      .toString()),
          board
              .path("stages")
              .valueStream()
              .map(stage -> facet(shown, stage, facets, asked, language))
              .toList());
    }

    private static Link sorted(
        Board board, String sort, MultiValueMap<String, String> asked, Language language) {
      var current = Optional.ofNullable(asked.getFirst("sort")).orElse("top").equals(sort);
      var href = narrowed(board, asked).with("sort", sort.equals("top") ? "" : sort);
      return new Link(sort, language.text("sort." + sort), href.toString(), current);
    }

    private static Address narrowed(Board board, MultiValueMap<String, String> asked) {
      return Address.of(board.href())
          .with("q", asked.getFirst("q"))
          .with("stage", asked.getFirst("stage"))
          .with("tag", asked.getFirst("tag"));
    }

    private static Facet facet(
        Board board,
        JsonNode stage,
        JsonNode facets,
        MultiValueMap<String, String> asked,
        Language language) {
      var slug = stage.path("slug").asString();
      var count =
          facets
              .path("stages")
              .valueStream()
              .filter(value -> value.path("value").asString().equals(slug))
              .mapToLong(value -> value.path("count").asLong())
              .sum();
      return new Facet(
          Marked.of(slug, stage.path("kind").asString(), language),
          language.number(count),
          Address.of(board.href())
              .with("q", asked.getFirst("q"))
              .with("stage", slug)
              .with("tag", asked.getFirst("tag"))
              .with("sort", asked.getFirst("sort"))
              .toString());
    }
  }

  record Happened(String day, String at, Optional<Marked> to, Optional<String> message) {

    static Stream<Happened> of(JsonNode timeline, Language language) {
      return timeline
          .path("entries")
          .valueStream()
          .filter(entry -> List.of("SUBMITTED", "STAGED").contains(entry.path("what").asString()))
          .map(entry ->
              new Happened(
                  language.day(entry.path("happenedAt").asString()),
                  entry.path("happenedAt").asString(),
                  Optional.ofNullable(entry.path("kind").stringValue(null))
                      .map(kind -> Marked.of(entry.path("to").asString(), kind, language)),
                  Optional.ofNullable(entry.path("message").stringValue(null))));
    }
  }

  record OneIdea(Board board, ShownIdea idea, ShownTalk talk, List<Happened> history) {}

  record Card(String href, String title, String score) {}

  record Column(Marked stage, String total, List<Card> cards) {}

  /**
   * @param lead what it is, or of which day
   */
  record Roadmap(String lead, List<Column> columns) {

    static Roadmap of(JsonNode roadmap, @Nullable String asOf, Language language) {
      return new Roadmap(
          asOf == null || asOf.isBlank()
              ? language.text("roadmap.lead")
              : language.of(asOf, "roadmap.asOf"),
          roadmap.path("columns").valueStream().map(column -> column(column, language)).toList());
    }

    private static Column column(JsonNode column, Language language) {
      return new Column(
          Marked.of(column.path("stage").asString(), column.path("kind").asString(), language),
          language.number(column.path("total").asLong()),
          column
              .path("cards")
              .valueStream()
              .map(card ->
                  new Card(
                      "ideas/" + card.path("id").asString(),
                      Optional.ofNullable(card.path("title").stringValue(null))
                          .orElseGet(() -> language.text("text.removed")),
                      language.number(card.path("score").asLong())))
              .toList());
    }
  }

  /** A sentence where there is nothing else to show. */
  record Sentence(String title, String text) {}
}
