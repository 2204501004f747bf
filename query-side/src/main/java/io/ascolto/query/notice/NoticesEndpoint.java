package io.ascolto.query.notice;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.lists.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody was told of, the newest first. */
@Tag(name = "notices")
@RestController
class NoticesEndpoint {

  private final Reads reads;
  private final Notices notices;
  private final NotedNotices noted;

  NoticesEndpoint(Reads reads, Notices notices, NotedNotices noted) {
    this.reads = reads;
    this.notices = notices;
    this.noted = noted;
  }

  @Operation(operationId = "listNotices")
  @GetMapping("/api/me/notices")
  Mono<ResponseEntity<NoticeJson.Page>> list(
      @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100"))
          @RequestParam(required = false)
          @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      Principal me,
      ServerWebExchange exchange) {
    var wrong = new ArrayList<InvalidQuery.Field>();
    var most = Parameters.limit(limit, wrong);
    var before =
        Parameters.given(cursor)
            .map(given -> Parameters.position(given, wrong))
            .orElse(Long.MAX_VALUE);
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(List.copyOf(wrong));
    }
    return noted
        .of(me.getName(), before, most + 1)
        .flatMap(found -> page(found, most, me, exchange))
        .map(page -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
  }

  private Mono<NoticeJson.Page> page(
      NotedNotices.Page found, int most, Principal me, ServerWebExchange exchange) {
    var shown = found.notices().stream().limit(most).toList();
    var next = found.notices().size() > most ? Long.toString(shown.getLast().position()) : null;
    var newest = shown.isEmpty() ? null : shown.getFirst().position();
    return notices
        .of(shown, Viewer.of(me))
        .map(items -> new NoticeJson.Page(items, next, found.unseen(), newest))
        // Some of it the views do not show yet: then none of it counts as seen.
        .switchIfEmpty(
            reads
                .ask(exchange, (viewer, snapshot) -> notices.of(shown, viewer, snapshot))
                .map(items -> new NoticeJson.Page(items, next, found.unseen(), null)));
  }
}
