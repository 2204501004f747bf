package io.ascolto.query.idea;

import static io.ascolto.query.platform.documents.Boxes.sealed;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everything that an idea ever said, the first words first; nothing once it is withdrawn. */
@Tag(name = "ideas")
@RestController
class VersionsEndpoint {

  private final Reads reads;
  private final Views views;
  private final DocumentStore store;

  VersionsEndpoint(Reads reads, Views views, DocumentStore store) {
    this.reads = reads;
    this.views = views;
    this.store = store;
  }

  /** A text is null once its key was destroyed. */
  @Schema(name = "IdeaVersion")
  record Version(
      Instant at,
      boolean byTeam,
      @Nullable String title,
      @Nullable String text,
      @Nullable String html) {}

  @Schema(name = "IdeaVersions")
  record Versions(List<Version> items) {}

  @Operation(operationId = "readIdeaVersions")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Versions.class)))
  @GetMapping("/api/ideas/{id}/versions")
  Mono<ResponseEntity<byte[]>> versions(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answerLater(exchange, (viewer, snapshot) -> of(id, viewer, snapshot));
  }

  private Mono<byte[]> of(String id, Viewer viewer, Snapshot snapshot) {
    ListedIdea.seen(id, viewer.audience(), snapshot);
    return views
        .current(store)
        .find("idea", List.of(id))
        .next()
        .map(idea -> versions(idea, snapshot))
        .defaultIfEmpty(new Versions(List.of()))
        .map(Json::bytes);
  }

  private static Versions versions(Document idea, Snapshot snapshot) {
    return new Versions(
        idea.getList("versions", Document.class, List.of()).stream()
            .map(version ->
                version(version, !idea.getString("author").equals(version.get("by")), snapshot))
            .toList());
  }

  private static Version version(Document version, boolean byTeam, Snapshot snapshot) {
    var text = snapshot.open(sealed(version.get("text", Document.class)));
    return new Version(
        Instant.parse(version.getString("since")),
        byTeam,
        snapshot.open(sealed(version.get("title", Document.class))).orElse(null),
        text.orElse(null),
        text.map(Markdown::html).orElse(null));
  }
}
