package io.ascolto.query.roadmap;

import static io.ascolto.query.platform.Parameters.given;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The roadmap as columns of cards: now, at any moment before, and live. */
@Tag(name = "roadmap")
@RestController
@RequestMapping("/api/roadmap")
class RoadmapEndpoint {

  private final Reads reads;
  private final Live live;
  private final Past past;

  RoadmapEndpoint(Reads reads, Live live, Past past) {
    this.reads = reads;
    this.live = live;
    this.past = past;
  }

  /**
   * {@code asOf} is a date, whose end in UTC is meant, or an instant: stages are exact, votes are
   * those of the days up to it.
   */
  @Operation(
      operationId = "readRoadmap",
      description = "As text/event-stream: now and after each change")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoadmapJson.Roadmap.class)))
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> roadmap(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String asOf,
      ServerWebExchange exchange) {
    var asked = given(board);
    return given(asOf)
        .map(RoadmapEndpoint::moment)
        .map(moment ->
            reads.answerLater(
                exchange,
                (viewer, snapshot) -> past.roadmap(viewer.audience(), asked, moment, snapshot)))
        .orElseGet(
            () -> reads.answer(exchange, viewer -> new RoadmapSeenBy(viewer.audience(), asked)));
  }

  /** The whole roadmap now and after each change, at most five times a second. */
  @Operation(hidden = true)
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> live(
      @RequestParam(required = false) @Nullable String board, ServerWebExchange exchange) {
    var asked = given(board);
    return live.stream(exchange, viewer -> new RoadmapSeenBy(viewer.audience(), asked));
  }

  private static Instant moment(String asOf) {
    try {
      return asOf.length() <= 10
          ? LocalDate.parse(asOf).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(asOf).toInstant();
    } catch (DateTimeException _) {
      throw new InvalidQuery(
          List.of(
              new InvalidQuery.Field(
                  "asOf",
                  "asOf.invalid",
                  "A date or time such as 2026-03-31 or 2026-03-31T12:00:00Z")));
    }
  }
}
