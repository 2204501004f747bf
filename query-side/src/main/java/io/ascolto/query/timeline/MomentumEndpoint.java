package io.ascolto.query.timeline;

import static io.ascolto.query.platform.Parameters.moment;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How the votes of the ideas on a page came, for a small curve beside each. */
@Tag(name = "ideas")
@RestController
class MomentumEndpoint {

  private static final int MOST_IDEAS = 100;

  private final Reads reads;
  private final Momentum momentum;

  MomentumEndpoint(Reads reads, Momentum momentum) {
    this.reads = reads;
    this.momentum = momentum;
  }

  /**
   * By how much each idea's votes changed in each of twelve weeks of seven days, the last of which
   * ends with {@code asOf}, or now.
   */
  @Operation(operationId = "readWeeks")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Momentum.Answer.class)))
  @GetMapping("/api/ideas/weeks")
  Mono<ResponseEntity<byte[]>> weeks(
      @Parameter(
              required = true,
              array = @ArraySchema(minItems = 1, maxItems = 100, schema = @Schema(type = "string")))
          @RequestParam(required = false)
          @Nullable List<String> idea,
      @RequestParam(required = false) @Nullable String asOf,
      ServerWebExchange exchange) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    // A parameter without a value is null among them.
    var ids =
        Optional.ofNullable(idea).orElse(List.of()).stream().filter(Objects::nonNull).toList();
    if (ids.isEmpty() || ids.size() > MOST_IDEAS) {
      wrong.add(new InvalidQuery.Field("idea", "idea.count", "From 1 to 100 ids of ideas"));
    }
    var last = moment("asOf", asOf, wrong).orElseGet(Instant::now);
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    var weeks = new LastWeeks(LocalDate.ofInstant(last, ZoneOffset.UTC));
    return reads.answerLater(
        exchange, (viewer, snapshot) -> momentum.of(ids, weeks, viewer.audience(), snapshot));
  }
}
