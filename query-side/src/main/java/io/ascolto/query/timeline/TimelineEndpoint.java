package io.ascolto.query.timeline;

import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everything that happened to an idea, the first first. */
@Tag(name = "ideas")
@RestController
class TimelineEndpoint {

  private final Reads reads;
  private final Timelines timelines;

  TimelineEndpoint(Reads reads, Timelines timelines) {
    this.reads = reads;
    this.timelines = timelines;
  }

  @Operation(operationId = "readTimeline")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TimelineJson.class)))
  @GetMapping("/api/ideas/{id}/timeline")
  Mono<ResponseEntity<byte[]>> timeline(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answerLater(
        exchange, (viewer, snapshot) -> timelines.of(id, viewer.audience(), snapshot));
  }
}
