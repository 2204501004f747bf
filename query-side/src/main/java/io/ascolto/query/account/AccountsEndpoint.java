package io.ascolto.query.account;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.Spreadsheet;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The companies of customers, for the team. */
@Tag(name = "customers")
@RestController
class AccountsEndpoint {

  private final Reads reads;

  AccountsEndpoint(Reads reads) {
    this.reads = reads;
  }

  /** By name. */
  @Operation(operationId = "listAccounts")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountsAsked.AccountPage.class)))
  @GetMapping("/api/accounts")
  Mono<ResponseEntity<byte[]>> list(
      @Parameter(description = "A part of the name") @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> asked(q, limit, cursor))
        .flatMap(asked -> reads.answer(exchange, _ -> asked));
  }

  /** As a file that {@code POST /api/imports} reads with the format {@code companies}. */
  @Operation(operationId = "exportAccounts")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @GetMapping(path = "/api/accounts.csv", produces = "text/csv")
  Mono<ResponseEntity<Flux<byte[]>>> file(ServerWebExchange exchange) {
    return reads
        .pages(exchange, _ -> new AccountsCsv())
        .map(pages -> Spreadsheet.file("companies.csv").body(pages));
  }

  private static AccountsAsked asked(
      @Nullable String q, @Nullable String limit, @Nullable String cursor) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var from = Parameters.given(cursor).map(text -> from(text, wrong)).orElse(0);
    var most = Parameters.limit(limit, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return new AccountsAsked(
        Parameters.given(q).map(part -> part.toLowerCase(Locale.ROOT)), from, most);
  }

  private static int from(String cursor, List<InvalidQuery.Field> wrong) {
    try {
      return Integer.parseUnsignedInt(cursor);
    } catch (NumberFormatException _) {
      wrong.add(new InvalidQuery.Field("cursor", "cursor.invalid", "Not a cursor of this list"));
      return 0;
    }
  }
}
