package io.ascolto.web.pages;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the application asks for the curves beside the ideas that it shows first. A page that lacks
 * the answer is drawn a second time when it comes.
 */
final class Weeks {

  /** As many cards of a column, and of all columns, as RoadmapColumns.tsx asks for. */
  private static final int OF_A_COLUMN = 25;

  private static final int OF_ALL = 90;

  private Weeks() {}

  static List<String> ofRows(JsonNode board, JsonNode ideas) {
    return board.path("votingModel").asString().equals("UPVOTE")
        ? of(ids(ideas, "items"))
        : List.of();
  }

  static List<String> ofCards(JsonNode roadmap) {
    var cards =
        roadmap
            .path("columns")
            .valueStream()
            .flatMap(column -> ids(column, "cards").limit(OF_A_COLUMN))
            .limit(OF_ALL);
    return of(cards.sorted());
  }

  private static Stream<String> ids(JsonNode of, String name) {
    return of.path(name).valueStream().map(one -> one.path("id").asString());
  }

  private static List<String> of(Stream<String> ids) {
    var asked = Address.of("api/ideas/weeks");
    for (var id : ids.toList()) {
      asked = asked.with("idea", id);
    }
    return asked.query().isEmpty() ? List.of() : List.of(asked.toString());
  }
}
