package io.ascolto.query.roadmap;

import static io.ascolto.query.platform.Parameters.day;
import static io.ascolto.query.platform.Parameters.given;
import static io.ascolto.query.platform.Parameters.moment;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.roadmap.DaysSeenBy.Range;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

  private static final int USUAL_DAYS = 400;
  private static final int MOST_DAYS = 1_200;

  private final Reads reads;
  private final Live live;

  RoadmapEndpoint(Reads reads, Live live) {
    this.reads = reads;
    this.live = live;
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
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var asked = given(board);
    var then = moment("asOf", asOf, wrong);
    if (!wrong.isEmpty()) {
      return Mono.error(new InvalidQuery(wrong));
    }
    return then.map(moment ->
            reads.answer(exchange, viewer -> new RoadmapAsOf(viewer.audience(), asked, moment)))
        .orElseGet(
            () -> reads.answer(exchange, viewer -> new RoadmapSeenBy(viewer.audience(), asked)));
  }

  /**
   * Votes and moves by day, both days included: the last {@value #USUAL_DAYS} days where nothing
   * else is said, at most {@value #MOST_DAYS}.
   */
  @Operation(operationId = "readRoadmapDays")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DaysJson.class)))
  @GetMapping(path = "/days", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> days(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> range(from, to))
        .flatMap(range ->
            reads.answer(
                exchange, viewer -> new DaysSeenBy(viewer.audience(), given(board), range)));
  }

  private static Range range(@Nullable String from, @Nullable String to) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var last = day("to", to, wrong).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    var first = day("from", from, wrong).orElse(last.minusDays(USUAL_DAYS));
    if (wrong.isEmpty() && (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS)))) {
      wrong.add(
          new InvalidQuery.Field(
              "from", "from.invalid", "At most " + MOST_DAYS + " days before the last day"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return new Range(first, last);
  }

  /** The whole roadmap now and after each change, at most five times a second. */
  @Operation(hidden = true)
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> live(
      @RequestParam(required = false) @Nullable String board, ServerWebExchange exchange) {
    var asked = given(board);
    return live.stream(exchange, viewer -> new RoadmapSeenBy(viewer.audience(), asked));
  }
}
