package io.ascolto.query.report;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What waits for the team. */
@Tag(name = "reports")
@RestController
class ReportsEndpoint {

  private final Reads reads;
  private final WaitingTexts waiting;

  ReportsEndpoint(Reads reads, WaitingTexts waiting) {
    this.reads = reads;
    this.waiting = waiting;
  }

  @Operation(operationId = "listReports", description = "The fifty that were reported first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReportJson.Waiting.class)))
  @GetMapping("/api/reports")
  Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
    return reads.answerLater(
        exchange, (viewer, snapshot) -> waiting.in(snapshot, viewer.audience()).map(Json::bytes));
  }
}
