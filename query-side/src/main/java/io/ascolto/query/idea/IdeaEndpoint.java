package io.ascolto.query.idea;

import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.lists.Live;
import io.ascolto.query.platform.lists.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
  private final Live live;

  IdeaEndpoint(Reads reads, Live live) {
    this.reads = reads;
    this.live = live;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
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

  /**
   * The present votes, score, comments and stage of what changes, at most twice a second. The first
   * message says the position: a list that is older is to be loaded anew.
   */
  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Mono<Void> live(
      @RequestParam(required = false) @Nullable String board, ServerWebExchange exchange) {
    var asked = Parameters.given(board);
    return live.stream(exchange, viewer -> new IdeasWatched(viewer.audience(), asked));
  }

  /** Counts by stage and by tag, each as if the list were not narrowed by it already. */
  @GetMapping("/facets")
  Mono<ResponseEntity<byte[]>> facets(
      @RequestParam(required = false) @Nullable String board,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String stage,
      @RequestParam(required = false) @Nullable String tag,
      ServerWebExchange exchange) {
    var asked = Asked.of(board, q, stage, tag, null, null, null);
    return reads.answer(exchange, viewer -> new FacetsSeenBy(viewer.audience(), asked));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<byte[]>> one(@PathVariable String id, ServerWebExchange exchange) {
    return reads.answer(exchange, viewer -> new IdeaSeenBy(viewer.audience(), id));
  }
}
