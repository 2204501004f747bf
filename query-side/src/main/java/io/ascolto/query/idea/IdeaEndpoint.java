package io.ascolto.query.idea;

import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ideas as the viewer may see them. */
@Tag(name = "ideas")
@RestController
@RequestMapping("/api/ideas")
class IdeaEndpoint {

  private final Reads reads;
  private final Live live;

  IdeaEndpoint(Reads reads, Live live) {
    this.reads = reads;
    this.live = live;
  }

  @Operation(
      operationId = "listIdeas",
      description = "As text/event-stream: what changes in the list")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdeaJson.Listed.class)))
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> list(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String tag,
      @Parameter(
              schema = @Schema(allowableValues = {"top", "new", "hot", "rising", "controversial"}))
          @RequestParam(required = false)
          @Nullable String sort,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
          @RequestParam(required = false)
          @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    var asked = Asked.of(board, q, stage, tag, sort, limit, cursor);
    return reads.answer(exchange, viewer -> new IdeasSeenBy(viewer.audience(), asked));
  }

  /**
   * The present votes, score, comments and stage of what changes, at most twice a second. The first
   * message says the position: a list that is older is to be loaded anew.
   */
  @Operation(hidden = true)
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> live(
      @RequestParam(required = false) @Nullable String board, ServerWebExchange exchange) {
    var asked = Parameters.given(board);
    return live.stream(exchange, viewer -> new IdeasWatched(viewer.audience(), asked));
  }

  /** Counts by stage and by tag, each as if the list were not narrowed by it already. */
  @Operation(operationId = "countIdeas")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FacetsSeenBy.Facets.class)))
  @GetMapping("/facets")
  Mono<ResponseEntity<byte[]>> facets(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String tag,
      ServerWebExchange exchange) {
    var asked = Asked.of(board, q, stage, tag, null, null, null);
    return reads.answer(exchange, viewer -> new FacetsSeenBy(viewer.audience(), asked));
  }

  @Operation(operationId = "readIdea")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdeaJson.Item.class)))
  @GetMapping("/{id}")
  Mono<ResponseEntity<byte[]>> one(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new IdeaSeenBy(viewer, id));
  }
}
