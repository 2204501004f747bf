package io.ascolto.command.board;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "boards")
@RestController
@RequestMapping("/api/boards/{board}")
class BoardEndpoint {

  private final Commands commands;

  BoardEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param votesWithoutAccount whether browsers may vote whose people have not signed in; without
   *     it the board stays as it is, a new one allows it when it is PUBLIC and UPVOTE
   * @param segments slugs of those who see it besides the team; at least one with SEGMENT, without
   *     it the board stays as it is
   */
  @Schema(name = "BoardKept")
  record Described(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = VotingModel.class)
          @Nullable String votingModel,
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Visibility.class)
          @Nullable String visibility,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Boolean votesWithoutAccount,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> segments) {}

  @Operation(operationId = "keepBoard")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping
  Mono<ResponseEntity<Void>> keep(
      @PathVariable String board, @RequestBody Described body, Actor actor) {
    return Mono.fromSupplier(() ->
            KeepBoard.of(
                board,
                actor.member(),
                body.name(),
                body.votingModel(),
                body.visibility(),
                body.votesWithoutAccount(),
                body.segments()))
        .flatMap(command -> commands.send(command, actor));
  }

  /**
   * @param kind what the stage counts as, whatever it is called
   */
  @Schema(name = "StageKept")
  record OfKind(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = StageKind.class)
          @Nullable String kind) {}

  /** One more stage, behind those that the board has. */
  @Operation(operationId = "addStage")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping("/stages/{stage}")
  Mono<ResponseEntity<Void>> addStage(
      @PathVariable String board,
      @PathVariable String stage,
      @RequestBody OfKind body,
      Actor actor) {
    return Mono.fromSupplier(() -> AddStage.of(board, stage, body.kind()))
        .flatMap(command -> commands.send(command, actor));
  }
}
