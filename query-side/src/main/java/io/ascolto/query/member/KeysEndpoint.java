package io.ascolto.query.member;

import io.ascolto.events.member.Scope;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The keys of the API, for those who make them. */
@Tag(name = "keys")
@RestController
class KeysEndpoint {

  private final Reads reads;
  private final Views views;
  private final DocumentStore store;
  private final KeyUses uses;

  KeysEndpoint(Reads reads, Views views, DocumentStore store, KeyUses uses) {
    this.reads = reads;
    this.views = views;
    this.store = store;
    this.uses = uses;
  }

  /**
   * A key that was not revoked; the key itself is nowhere.
   *
   * @param name null for the one that is named in the hub's settings
   * @param hint how it begins; null likewise
   * @param holder as whom it acts
   * @param expiresAt null for one that holds until it is revoked
   * @param lastUsedAt null for one that was never used
   */
  @Schema(name = "ApiKey")
  record KeyJson(
      String id,
      @Nullable String name,
      @Nullable String hint,
      Holder holder,
      List<Scope> scopes,
      Instant madeAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  /**
   * @param name what they are called; null where nobody knows
   */
  @Schema(name = "KeyHolder")
  record Holder(String member, @Nullable String name) {}

  /** The latest first. */
  @Operation(operationId = "listKeys")
  @ApiResponse(
      responseCode = "200",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = KeyJson.class))))
  @GetMapping("/api/keys")
  Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
    return reads
        .answerLater(exchange, (_, snapshot) -> keys(snapshot).map(Json::bytes))
        .map(KeysEndpoint::unkept);
  }

  /** Using a key writes no event: no position says that an answer is still right. */
  private static ResponseEntity<byte[]> unkept(ResponseEntity<byte[]> answer) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            Reads.POSITION,
            Optional.ofNullable(answer.getHeaders().getFirst(Reads.POSITION)).orElse("0"))
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.getBody());
  }

  private Mono<List<KeyJson>> keys(Snapshot snapshot) {
    var view = views.current(store);
    return view.find(KeyProjector.COLLECTION, KeyProjector.ALL)
        .map(KeyProjector::entries)
        .defaultIfEmpty(List.of())
        .flatMap(entries -> {
          var holders =
              entries.stream().map(entry -> entry.getString("member")).distinct().toList();
          return Mono.zip(
              view.find(MemberProjector.COLLECTION, holders)
                  .collectMap(member -> member.getString("_id")),
              uses.last(),
              (members, used) ->
                  entries.reversed().stream()
                      .map(entry -> key(entry, members, used, snapshot))
                      .toList());
        });
  }

  private static KeyJson key(
      Document entry, Map<String, Document> members, Map<String, Instant> used, Snapshot snapshot) {
    var member = entry.getString("member");
    var holder = Optional.ofNullable(members.get(member));
    return new KeyJson(
        entry.getString("key"),
        MemberJson.text(entry, "name", snapshot),
        entry.getString("hint"),
        new Holder(member, holder.flatMap(one -> called(one, snapshot)).orElse(null)),
        entry.getList("scopes", String.class).stream().map(Scope::valueOf).toList(),
        Instant.parse(entry.getString("madeAt")),
        Optional.ofNullable(entry.getString("expiresAt")).map(Instant::parse).orElse(null),
        used.get(entry.getString("key")));
  }

  private static Optional<String> called(Document member, Snapshot snapshot) {
    return Optional.ofNullable(MemberJson.text(member, "name", snapshot))
        .or(() -> Optional.ofNullable(MemberJson.text(member, "address", snapshot)));
  }
}
