package io.ascolto.command.notice;

import io.ascolto.command.platform.Shape;
import io.ascolto.events.notice.NoticeKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stops mails for whoever has one, without their signing in. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/unsubscribe")
class UnsubscribeEndpoint {

  private final Unsubscribing unsubscribing;

  UnsubscribeEndpoint(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  /**
   * @param token out of a mail
   * @param all every kind, not just that of the mail
   */
  @Schema(name = "Unsubscribing")
  record Wanted(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String token,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Boolean all) {}

  /**
   * @param kind of which no mails come any more; null: of all
   */
  @Schema(name = "Unsubscribed")
  record Unsubscribed(@Nullable NoticeKind kind) {

    static Unsubscribed from(Optional<NoticeKind> kind) {
      return new Unsubscribed(kind.orElse(null));
    }
  }

  @Operation(operationId = "unsubscribe")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Unsubscribed>> stop(@RequestBody Wanted wanted) {
    return Mono.fromSupplier(
            () -> {
              new Shape().required("token", wanted.token()).check();
              return Objects.requireNonNull(wanted.token());
            })
        .flatMap(token -> unsubscribing.stop(token, Boolean.TRUE.equals(wanted.all())))
        .map(kind -> ResponseEntity.ok(Unsubscribed.from(kind)));
  }

  /** What a mail program posts at its own key (RFC 8058); what the form says is always the same. */
  @Operation(operationId = "unsubscribeAtOnce")
  @PostMapping(
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  Mono<ResponseEntity<Unsubscribed>> stop(@RequestParam String token) {
    return unsubscribing.stop(token, false).map(kind -> ResponseEntity.ok(Unsubscribed.from(kind)));
  }
}
