package io.ascolto.command.notice;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Shape;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How many notices wait for somebody, and which they have seen. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/me/notices")
class NoticeEndpoint {

  private final NoticeTable notices;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("notices-seen").start(task));

  NoticeEndpoint(NoticeTable notices) {
    this.notices = notices;
  }

  @Schema(name = "UnseenNotices")
  record Unseen(long unseen) {}

  /**
   * @param upTo the position of the newest that was seen
   */
  @Schema(name = "NoticesSeen")
  record Seen(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Long upTo) {}

  @Operation(operationId = "unseenNotices")
  @GetMapping("/unseen")
  Mono<ResponseEntity<Unseen>> unseen(Actor me) {
    return Mono.fromCallable(() -> new Unseen(notices.unseen(me.member().toString())))
        .subscribeOn(blocking)
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }

  /** All up to a position are seen from now on. */
  @Operation(operationId = "seeNotices")
  @ApiResponse(responseCode = "204")
  @PutMapping("/seen")
  Mono<ResponseEntity<Void>> see(@RequestBody Seen seen, Actor me) {
    return Mono.<Void>fromRunnable(
            () -> {
              var upTo = seen.upTo();
              new Shape()
                  .required("upTo", upTo)
                  .require(upTo == null || upTo > 0, "upTo", "out-of-range", "must be a position")
                  .check();
              notices.see(me.member().toString(), Objects.requireNonNull(upTo));
            })
        .subscribeOn(blocking)
        .thenReturn(ResponseEntity.noContent().build());
  }
}
