package io.ascolto.command.member;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where somebody is signed in, for themselves to see and to end; for an owner to end. */
@Tag(name = "members")
@RestController
class SessionsEndpoint {

  private final Sessions sessions;
  private final Commands commands;

  SessionsEndpoint(Sessions sessions, Commands commands) {
    this.sessions = sessions;
    this.commands = commands;
  }

  /**
   * A browser in which somebody is signed in.
   *
   * @param current whether it is the one that asks
   * @param way null where it was not noted yet, as are the browser and since when
   * @param seenAt to the minute
   */
  @Schema(name = "SignedInAt")
  record SignedInAt(
      String id,
      boolean current,
      CameBy.@Nullable Way way,
      CameBy.@Nullable Browser browser,
      CameBy.@Nullable Device device,
      @Nullable Instant beganAt,
      @Nullable Instant seenAt) {}

  /** The one that asks first, then by when they were used last. */
  @Operation(operationId = "listSessions")
  @GetMapping("/api/me/sessions")
  Mono<ResponseEntity<List<SignedInAt>>> list(
      Actor actor,
      @Parameter(hidden = true) @CookieValue(name = SessionCookie.NAME, required = false)
          @Nullable String secret) {
    return sessions
        .of(actor.member(), Optional.ofNullable(secret))
        .map(all -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all));
  }

  /** Ends one of one's own; one that is over already may be ended again. */
  @Operation(operationId = "endSession")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/api/me/sessions/{session}")
  Mono<ResponseEntity<Void>> end(@PathVariable String session, Actor actor) {
    return commands
        .permit(Permission.KEEP_ACCESS, actor)
        .then(Mono.defer(() -> sessions.end(actor.member(), session)))
        .thenReturn(ResponseEntity.noContent().build());
  }

  /** Ends all of one's own but the one that asks. */
  @Operation(operationId = "endOtherSessions")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/api/me/sessions")
  Mono<ResponseEntity<Void>> endOthers(
      Actor actor,
      @Parameter(hidden = true) @CookieValue(name = SessionCookie.NAME, required = false)
          @Nullable String secret) {
    return commands
        .permit(Permission.KEEP_ACCESS, actor)
        .then(Mono.defer(() -> sessions.endAllOf(actor.member(), Optional.ofNullable(secret))))
        .thenReturn(ResponseEntity.noContent().build());
  }

  /** Signs somebody out everywhere; they may sign in again. */
  @Operation(operationId = "endSessionsOfMember")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/api/members/{member}/sessions")
  Mono<ResponseEntity<Void>> endAll(@PathVariable MemberId member, Actor owner) {
    return commands
        .permit(Permission.KEEP_MEMBERS, owner)
        .then(Mono.defer(() -> sessions.endAllOf(member)))
        .thenReturn(ResponseEntity.noContent().build());
  }
}
