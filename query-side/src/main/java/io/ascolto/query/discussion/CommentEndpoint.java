package io.ascolto.query.discussion;

import static io.ascolto.query.platform.Parameters.given;

import io.ascolto.query.discussion.CommentJson.History;
import io.ascolto.query.discussion.CommentJson.Version;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.NotThere;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was said about an idea, to whoever may see the idea. */
@Tag(name = "comments")
@RestController
class CommentEndpoint {

  private final Reads reads;
  private final Discussions discussions;
  private final Comments comments;
  private final Views views;
  private final DocumentStore store;

  CommentEndpoint(
      Reads reads, Discussions discussions, Comments comments, Views views, DocumentStore store) {
    this.reads = reads;
    this.discussions = discussions;
    this.comments = comments;
    this.views = views;
    this.store = store;
  }

  @Operation(operationId = "listComments")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentJson.Page.class)))
  @GetMapping("/api/ideas/{idea}/comments")
  Mono<ResponseEntity<byte[]>> list(
      @PathVariable String idea,
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
          @RequestParam(required = false)
          @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var most = Parameters.limit(limit, wrong);
    var after = given(cursor).flatMap(Place::read);
    if (given(cursor).isPresent() && after.isEmpty()) {
      wrong.add(new InvalidQuery.Field("cursor", "cursor.invalid", "Not a cursor of a discussion"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return reads.answerLater(
        exchange, (viewer, snapshot) -> discussions.of(idea, most, after, viewer, snapshot));
  }

  /** As it is in the discussion of its idea. */
  @Operation(operationId = "readComment")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CommentJson.class)))
  @GetMapping("/api/comments/{comment}")
  Mono<ResponseEntity<byte[]>> one(@PathVariable String comment, ServerWebExchange exchange) {
    return reads.answerLater(
        exchange,
        (viewer, snapshot) ->
            found(comment, viewer, snapshot)
                .flatMap(_ -> comments.of(List.of(comment), viewer, snapshot))
                .flatMap(known -> Mono.justOrEmpty(known.get(comment)))
                .map(Json::bytes));
  }

  /** What a comment said before, the first words first; nothing once it was withdrawn. */
  @Operation(operationId = "readCommentHistory")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = History.class)))
  @GetMapping("/api/comments/{comment}/history")
  Mono<ResponseEntity<byte[]>> history(@PathVariable String comment, ServerWebExchange exchange) {
    return reads.answerLater(
        exchange,
        (viewer, snapshot) ->
            found(comment, viewer, snapshot)
                .filter(found -> Comments.isRead(found, viewer))
                .switchIfEmpty(Mono.error(CommentEndpoint::unknown))
                .map(found -> Json.bytes(history(found, snapshot))));
  }

  private Mono<Document> found(String comment, Viewer viewer, Snapshot snapshot) {
    return views
        .current(store)
        .find(CommentProjector.COLLECTION, comment)
        .filter(found -> isSeen(found, viewer.audience(), snapshot))
        .switchIfEmpty(Mono.error(CommentEndpoint::unknown));
  }

  private static NotThere unknown() {
    return new NotThere("comment.unknown", "There is no such comment");
  }

  private static boolean isSeen(Document comment, Audience audience, Snapshot snapshot) {
    try {
      ListedIdea.seen(comment.getString("idea"), audience, snapshot);
      return true;
    } catch (NotThere _) {
      return false;
    }
  }

  private static History history(Document comment, Snapshot snapshot) {
    var versions = Comments.versions(comment);
    return new History(
        versions.stream()
            .limit(Math.max(0, versions.size() - 1))
            .map(version -> {
              var text = Comments.text(version, snapshot);
              return new Version(
                  Comments.since(version),
                  text.orElse(null),
                  text.map(Markdown::html).orElse(null));
            })
            .toList());
  }
}
