package io.ascolto.query.account;

import io.ascolto.events.account.Condition;
import io.ascolto.events.account.Condition.Test;
import io.ascolto.events.account.Rule;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The segments in which customers fall, for the team. */
@Tag(name = "customers")
@RestController
class SegmentsEndpoint {

  private final Reads reads;

  SegmentsEndpoint(Reads reads) {
    this.reads = reads;
  }

  @Operation(operationId = "listSegments")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SegmentsAsked.All.class)))
  @GetMapping("/api/segments")
  Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
    return reads.answer(exchange, _ -> new SegmentsAsked());
  }

  /**
   * @param attribute a person's by its name, a company's after {@code account.}
   */
  @Schema(name = "ConditionAsked")
  record Asked(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String attribute,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Test test,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> values) {}

  /** What a segment would be defined by. */
  @Schema(name = "SegmentAsked")
  record Definition(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<Asked> conditions) {}

  /** How many would be in a segment; nothing is kept. */
  @Operation(operationId = "previewSegment")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SegmentPreview.Size.class)))
  @PostMapping("/api/segments/preview")
  Mono<ResponseEntity<byte[]>> preview(@RequestBody Definition body, ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> rule(body))
        .flatMap(rule -> reads.answer(exchange, _ -> new SegmentPreview(rule)));
  }

  private static Rule rule(Definition body) {
    var asked = body.conditions() == null ? List.<Asked>of() : body.conditions();
    var conditions = asked.stream().flatMap(one -> condition(one).stream()).toList();
    if (conditions.isEmpty() || conditions.size() < asked.size()) {
      throw new InvalidQuery(
          List.of(
              new InvalidQuery.Field(
                  "conditions", "malformed", "each needs an attribute, a test, and its values")));
    }
    return new Rule(conditions);
  }

  private static Optional<Condition> condition(Asked asked) {
    var attribute = asked.attribute();
    var test = asked.test();
    var values = asked.values() == null ? List.<String>of() : asked.values();
    return attribute == null || test == null || values.isEmpty() != (test == Test.IS_KNOWN)
        ? Optional.empty()
        : Optional.of(new Condition(attribute, test, values));
  }

  /** Which customers stand behind the votes on an idea, for the team. */
  @Operation(operationId = "ideaVoters")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdeaVoters.Voters.class)))
  @GetMapping("/api/ideas/{id}/voters")
  Mono<ResponseEntity<byte[]>> voters(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new IdeaVoters(viewer.audience(), id));
  }
}
