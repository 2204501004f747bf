package io.ascolto.query.roadmap;

import io.ascolto.events.board.StageKind;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Move;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roadmap as the contract shows it. */
final class RoadmapJson {

  /**
   * @param total how many cards the column has, of which the most wanted are shown
   */
  @Schema(name = "RoadmapColumn")
  record Column(
      String stage,
      @Schema(implementation = StageKind.class) String kind,
      long total,
      List<Card> cards) {}

  /**
   * @param title null once its key was destroyed, or its author withdrew the idea
   * @param votes as in the list of ideas
   * @param since when it came into this stage
   * @param reason what was said with that; null where it began here, and once its key was destroyed
   */
  @Schema(name = "RoadmapCard")
  record Card(
      String id,
      long number,
      String board,
      @Nullable String title,
      VotesJson votes,
      long score,
      Instant since,
      @Nullable String reason) {}

  record Roadmap(List<Column> columns) {}

  private RoadmapJson() {}

  static Card card(ListedIdea idea, Snapshot snapshot) {
    var tally = idea.tally();
    var votes = VotesJson.of(idea, snapshot, Audience.EVERYONE);
    return card(idea, idea.card().move(), snapshot, votes, tally.score());
  }

  static Card card(ListedIdea idea, Move move, Snapshot snapshot, VotesJson votes, long score) {
    var card = idea.card();
    return new Card(
        card.id(),
        idea.tally().number(),
        card.board(),
        card.title().flatMap(snapshot::open).orElse(null),
        votes,
        score,
        move.since(),
        move.message().flatMap(snapshot::open).orElse(null));
  }

  static byte[] write(List<Column> columns) {
    return Json.bytes(new Roadmap(columns));
  }
}
