package io.ascolto.query.board;

import io.ascolto.query.platform.lists.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The boards that the viewer may see. */
@RestController
class BoardsEndpoint {

  private final Reads reads;

  BoardsEndpoint(Reads reads) {
    this.reads = reads;
  }

  @GetMapping("/api/boards")
  Mono<ResponseEntity<byte[]>> boards(ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new BoardsSeenBy(viewer.audience()));
  }
}
