package io.ascolto.query.member;

import io.ascolto.query.platform.Spreadsheet;
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

@Tag(name = "customers")
@RestController
class CustomersCsvEndpoint {

  private final Reads reads;
  private final CustomersCsv customers;

  CustomersCsvEndpoint(Reads reads, CustomersCsv customers) {
    this.reads = reads;
    this.customers = customers;
  }

  /**
   * People of whom something is known as customers, as a file that {@code POST /api/imports} reads
   * with the format {@code people}; for an owner with their addresses.
   */
  @Operation(operationId = "exportCustomers")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @GetMapping(path = "/api/members.csv", produces = "text/csv")
  Mono<ResponseEntity<byte[]>> file(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .map(MembersEndpoint::isOwner)
        .defaultIfEmpty(false)
        .flatMap(isOwner ->
            reads.answerLater(exchange, (_, snapshot) -> customers.file(isOwner, snapshot)))
        .flatMap(answer -> Mono.justOrEmpty(answer.getBody()))
        .map(Spreadsheet.file("people.csv")::body);
  }
}
