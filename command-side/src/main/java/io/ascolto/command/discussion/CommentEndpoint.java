package io.ascolto.command.discussion;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "comments")
@RestController
class CommentEndpoint {

  private final Commands commands;

  CommentEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param official for staff: whether it is the answer of those who run the hub
   */
  record Remark(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String parent,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Boolean official) {}

  record Wording(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text) {}

  /**
   * @param reason everybody reads it in the comment's place
   */
  record Hiding(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  @Operation(operationId = "postComment")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping("/api/ideas/{idea}/comments/{comment}")
  Mono<ResponseEntity<Void>> post(
      @PathVariable IdeaId idea,
      @PathVariable CommentId comment,
      @RequestBody Remark body,
      Actor author) {
    return Mono.fromSupplier(
            () -> PostComment.of(comment, idea, body.parent(), Speaker.of(author), body.text()))
        .map(post -> Boolean.TRUE.equals(body.official()) ? new GiveAnswer(post) : post)
        .flatMap(command -> commands.send(command, author));
  }

  @Operation(operationId = "editComment")
  @PutMapping("/api/comments/{comment}/text")
  Mono<ResponseEntity<Void>> edit(
      @PathVariable CommentId comment, @RequestBody Wording body, Actor author) {
    return Mono.fromSupplier(() -> EditComment.of(comment, Speaker.of(author), body.text()))
        .flatMap(command -> commands.send(command, author));
  }

  @Operation(operationId = "withdrawComment")
  @DeleteMapping("/api/comments/{comment}")
  Mono<ResponseEntity<Void>> withdraw(@PathVariable CommentId comment, Actor author) {
    return commands.send(new WithdrawComment(comment, Speaker.of(author)), author);
  }

  /** Its place stays, with the reason; staff read it still. */
  @Operation(operationId = "hideComment")
  @PutMapping("/api/comments/{comment}/hidden")
  Mono<ResponseEntity<Void>> hide(
      @PathVariable CommentId comment, @RequestBody Hiding body, Actor staff) {
    return Mono.fromSupplier(() -> HideComment.of(comment, Speaker.of(staff), body.reason()))
        .flatMap(command -> commands.send(command, staff));
  }

  @Operation(operationId = "restoreComment")
  @DeleteMapping("/api/comments/{comment}/hidden")
  Mono<ResponseEntity<Void>> restore(@PathVariable CommentId comment, Actor staff) {
    return commands.send(new RestoreComment(comment, Speaker.of(staff)), staff);
  }

  @Operation(operationId = "giveReaction")
  @PutMapping("/api/comments/{comment}/reaction")
  Mono<ResponseEntity<Void>> react(@PathVariable CommentId comment, Actor by) {
    return commands.send(new GiveReaction(comment, Speaker.of(by)), by);
  }

  @Operation(operationId = "takeBackReaction")
  @DeleteMapping("/api/comments/{comment}/reaction")
  Mono<ResponseEntity<Void>> takeBack(@PathVariable CommentId comment, Actor by) {
    return commands.send(new TakeBackReaction(comment, Speaker.of(by)), by);
  }
}
