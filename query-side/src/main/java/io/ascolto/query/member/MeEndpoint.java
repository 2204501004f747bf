package io.ascolto.query.member;

import io.ascolto.query.member.Contributions.What;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final Contributions contributions;

  MeEndpoint(Reads reads, Views views, DocumentStore store, Contributions contributions) {
    this.reads = reads;
    this.views = views;
    this.store = store;
    this.contributions = contributions;
  }

  /**
   * All is null for a visitor.
   *
   * @param name what they are called
   * @param displayName what others see of it; null until it was chosen
   * @param address by which they sign in
   * @param company to which they belong as a customer
   * @param others who turned out to be them, too
   */
  @Schema(name = "Me")
  record Me(
      @Nullable String member,
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String address,
      @Nullable String company,
      List<OtherSelf> others) {

    private static final Me NOBODY = new Me(null, null, null, null, null, List.of());
  }

  /**
   * An idea or a comment that whoever asks wrote.
   *
   * @param idea on which it is; itself where it is one
   */
  @Schema(name = "Contribution")
  record Contribution(What what, String id, String idea, Instant at) {}

  /** {@code total} is of all. */
  @Schema(name = "ContributionPage")
  record ContributionPage(List<Contribution> items, @Nullable String nextCursor, long total) {

    private static final ContributionPage NONE = new ContributionPage(List.of(), null, 0);
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
                MemberJson.companyOf(member, snapshot),
                selves.others(id, true, false, snapshot)));
  }

  @Operation(
      operationId = "listOwnContributions",
      description =
          "The newest first. Asked for with Ascolto-Seen-By: VISITOR or MEMBER, each idea and"
              + " comment is what others see of it")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ContributionPage.class)))
  @GetMapping("/api/me/contributions")
  Mono<ResponseEntity<byte[]>> contributions(
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
          @RequestParam(required = false)
          @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var most = Parameters.limit(limit, wrong);
    var before = Parameters.given(cursor).map(from -> Parameters.position(from, wrong));
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return reads.answerLater(
        exchange,
        (viewer, _) ->
            known(viewer)
                .flatMap(member -> contributions.of(member, before.orElse(Long.MAX_VALUE), most))
                .defaultIfEmpty(ContributionPage.NONE)
                .map(Json::bytes));
  }

  private Mono<Document> known(Viewer viewer) {
    return Mono.justOrEmpty(viewer.member())
        .flatMap(member -> views.current(store).find(MemberProjector.COLLECTION, member));
  }
}
