package io.ascolto.query.roadmap;

import io.ascolto.events.board.StageKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened on each day.
 *
 * @param votes by day (UTC), for days that have any: by how many the votes of all ideas grew
 * @param moves by when they happened
 */
@Schema(name = "RoadmapDays")
record DaysJson(Map<LocalDate, Long> votes, List<Move> moves) {

  /**
   * An idea came, or went from one stage to another.
   *
   * @param title null once its key was destroyed, or its author withdrew the idea
   * @param from null for an idea that came, and so is its kind
   * @param message what was said with it; null for an idea that came
   */
  @Schema(name = "RoadmapMove")
  record Move(
      String idea,
      long number,
      @Nullable String title,
      Instant at,
      @Nullable String from,
      @Schema(implementation = StageKind.class) @Nullable String fromKind,
      String to,
      @Schema(implementation = StageKind.class) String kind,
      @Nullable String message) {}
}
