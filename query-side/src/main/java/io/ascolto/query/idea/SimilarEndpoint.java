package io.ascolto.query.idea;

import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody who is about to share an idea should read first. */
@Tag(name = "ideas")
@RestController
class SimilarEndpoint {

  private final Reads reads;

  SimilarEndpoint(Reads reads) {
    this.reads = reads;
  }

  @Schema(name = "SimilarIdeas")
  record Found(List<IdeaJson.Item> items) {}

  @Operation(operationId = "findSimilarIdeas")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Found.class)))
  @GetMapping("/api/ideas/similar")
  Mono<ResponseEntity<byte[]>> similar(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable String text,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "20"))
          @RequestParam(required = false)
          @Nullable Integer limit,
      ServerWebExchange exchange) {
    return reads.answer(
        exchange, viewer -> SimilarSeenBy.of(viewer.audience(), board, title, text, limit));
  }
}
