package io.ascolto.query.idea;

import io.ascolto.query.platform.lists.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ideas as the viewer may see them. */
@RestController
@RequestMapping("/api/ideas")
class IdeaEndpoint {

  private final Reads reads;

  IdeaEndpoint(Reads reads) {
    this.reads = reads;
  }

  @GetMapping
  Mono<ResponseEntity<byte[]>> list(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String tag,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    var asked = Asked.of(board, q, stage, tag, sort, limit, cursor);
    return reads.answer(exchange, viewer -> new IdeasSeenBy(viewer.audience(), asked));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<byte[]>> one(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new IdeaSeenBy(viewer.audience(), id));
  }
}
