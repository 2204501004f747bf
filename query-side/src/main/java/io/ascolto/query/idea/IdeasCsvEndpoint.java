package io.ascolto.query.idea;

import io.ascolto.query.platform.Spreadsheet;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of ideas as a file, whole, filtered and sorted like the list itself. */
@Tag(name = "ideas")
@RestController
class IdeasCsvEndpoint {

  private final Reads reads;

  IdeasCsvEndpoint(Reads reads) {
    this.reads = reads;
  }

  @Operation(operationId = "exportIdeas")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @GetMapping(path = "/api/ideas.csv", produces = "text/csv")
  Mono<ResponseEntity<Flux<byte[]>>> file(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String tag,
      @RequestParam(required = false) @Nullable String sort,
      ServerWebExchange exchange) {
    var asked = Asked.of(board, q, stage, tag, sort, null, null);
    return reads
        .pages(exchange, viewer -> new IdeasCsv(viewer.audience(), asked))
        .map(pages -> Spreadsheet.file("ideas.csv").body(pages));
  }
}
