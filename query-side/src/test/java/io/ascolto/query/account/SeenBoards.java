package io.ascolto.query.account;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Which boards somebody sees. */
@RestController
class SeenBoards {

  private final Reads reads;

  SeenBoards(Reads reads) {
    this.reads = reads;
  }

  @GetMapping("/boards")
  Mono<ResponseEntity<byte[]>> boards(ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new SeenBy(viewer.audience()));
  }

  private record SeenBy(Audience audience) implements Question<Page> {

    @Override
    public Page answer(Snapshot snapshot) {
      var seen =
          snapshot.boards().values().stream()
              .filter(board -> board.isSeenBy(audience))
              .map(ListedBoard::board)
              .toList();
      return new Page.Writing().add(Json.bytes(seen)).done();
    }
  }
}
