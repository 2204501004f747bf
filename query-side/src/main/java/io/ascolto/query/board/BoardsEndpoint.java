package io.ascolto.query.board;

import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The boards that the viewer may see. */
@Tag(name = "boards")
@RestController
class BoardsEndpoint {

  private final Reads reads;

  BoardsEndpoint(Reads reads) {
    this.reads = reads;
  }

  @Operation(operationId = "listBoards")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              array = @ArraySchema(schema = @Schema(implementation = BoardsSeenBy.Board.class))))
  @GetMapping("/api/boards")
  Mono<ResponseEntity<byte[]>> boards(ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new BoardsSeenBy(viewer.audience()));
  }
}
