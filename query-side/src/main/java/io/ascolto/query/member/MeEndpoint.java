package io.ascolto.query.member;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the hub knows of whoever asks, told to nobody else. */
@Tag(name = "members")
@RestController
class MeEndpoint {

  private final Reads reads;
  private final Views views;
  private final DocumentStore store;

  MeEndpoint(Reads reads, Views views, DocumentStore store) {
    this.reads = reads;
    this.views = views;
    this.store = store;
  }

  /**
   * All is null for a visitor.
   *
   * @param name what they are called
   * @param displayName what others see of it; null until it was chosen
   * @param address by which they sign in
   * @param others who turned out to be them, too
   */
  @Schema(name = "Me")
  record Me(
      @Nullable String member,
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String address,
      List<OtherSelf> others) {

    private static final Me NOBODY = new Me(null, null, null, null, List.of());
  }

  @Operation(operationId = "me")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Me.class)))
  @GetMapping("/api/me")
  Mono<ResponseEntity<byte[]>> me(ServerWebExchange exchange) {
    return reads.answerLater(
        exchange,
        (viewer, snapshot) ->
            Mono.justOrEmpty(viewer.member())
                .flatMap(member ->
                    Selves.of(List.of(member), views.current(store))
                        .flatMap(selves -> Mono.justOrEmpty(me(member, selves, snapshot))))
                .defaultIfEmpty(Me.NOBODY)
                .map(Json::bytes));
  }

  private static Optional<Me> me(String id, Selves selves, Snapshot snapshot) {
    return Optional.ofNullable(selves.asked().get(id))
        .map(member ->
            new Me(
                id,
                MemberJson.text(member, "name", snapshot),
                MemberJson.text(member, "displayName", snapshot),
                MemberJson.text(member, "address", snapshot),
                selves.others(id, true, false, snapshot)));
  }
}
