package io.ascolto.command.idea;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "ideas")
@RestController
@RequestMapping("/api/ideas/{id}")
class IdeaEndpoint {

  private final Commands commands;

  IdeaEndpoint(Commands commands) {
    this.commands = commands;
  }

  record Submission(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String board,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String title,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String text,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<@Nullable String> tags) {}

  record Move(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String stage,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String message) {}

  record Rewording(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String title,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String text) {}

  /** The reason stands where the idea stood. */
  @Schema(name = "HidingOfIdea")
  record Hiding(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  record Tags(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable String> tags) {}

  @Operation(operationId = "submitIdea")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping
  Mono<ResponseEntity<Void>> submit(
      @PathVariable("id") IdeaId idea, @RequestBody Submission body, Actor author) {
    return Mono.fromSupplier(() ->
            SubmitIdea.of(
                idea, author.member(), body.board(), body.title(), body.text(), body.tags()))
        .flatMap(command -> commands.send(command, author.on(command.board())));
  }

  @Operation(operationId = "moveIdea")
  @PutMapping("/stage")
  Mono<ResponseEntity<Void>> move(
      @PathVariable("id") IdeaId idea, @RequestBody Move body, Actor staff) {
    return Mono.fromSupplier(() -> MoveIdea.of(idea, staff.member(), body.stage(), body.message()))
        .flatMap(command -> commands.send(command, staff));
  }

  @Operation(operationId = "rewordIdea")
  @PutMapping("/text")
  Mono<ResponseEntity<Void>> reword(
      @PathVariable("id") IdeaId idea, @RequestBody Rewording body, Actor by) {
    return Mono.fromSupplier(() ->
            RewordIdea.of(
                idea, by.member(), by.may(Permission.EDIT_IDEAS), body.title(), body.text()))
        .flatMap(command -> commands.send(command, by));
  }

  @Operation(operationId = "tagIdea")
  @PutMapping("/tags")
  Mono<ResponseEntity<Void>> tag(
      @PathVariable("id") IdeaId idea, @RequestBody Tags body, Actor staff) {
    return Mono.fromSupplier(() -> TagIdea.of(idea, staff.member(), body.tags()))
        .flatMap(command -> commands.send(command, staff));
  }

  @Operation(operationId = "hideIdea")
  @PutMapping("/hidden")
  Mono<ResponseEntity<Void>> hide(
      @PathVariable("id") IdeaId idea, @RequestBody Hiding body, Actor staff) {
    return Mono.fromSupplier(() -> HideIdea.of(idea, staff.member(), body.reason()))
        .flatMap(command -> commands.send(command, staff));
  }

  @Operation(operationId = "restoreIdea")
  @DeleteMapping("/hidden")
  Mono<ResponseEntity<Void>> restore(@PathVariable("id") IdeaId idea, Actor staff) {
    return commands.send(new RestoreIdea(idea, staff.member()), staff);
  }

  @Operation(operationId = "withdrawIdea")
  @DeleteMapping
  Mono<ResponseEntity<Void>> withdraw(@PathVariable("id") IdeaId idea, Actor author) {
    return commands.send(new WithdrawIdea(idea, author.member()), author);
  }
}
