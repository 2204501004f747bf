package io.ascolto.command.report;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.ClientAddress;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.NewDevices;
import io.ascolto.command.platform.RateLimit;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.report.Grounds;
import io.ascolto.events.report.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Anybody reports, with and without an account; the team settles. */
@Tag(name = "reports")
@RestController
class ReportEndpoint {

  private final RateLimit fromOneAddress = new RateLimit(30, Duration.ofHours(1));

  private final Commands commands;
  private final NewDevices devices;

  ReportEndpoint(Commands commands, NewDevices devices) {
    this.commands = commands;
    this.devices = devices;
  }

  /**
   * @param note for the team alone
   */
  @Schema(name = "WhatIsWrong")
  record Report(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Grounds.class)
          @Nullable String grounds,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String note) {}

  /** Without an account too; the answer then brings a cookie. */
  @Operation(operationId = "reportIdea")
  @PutMapping("/api/ideas/{id}/report")
  Mono<ResponseEntity<Void>> idea(
      @PathVariable("id") IdeaId idea, @RequestBody Report body, ServerWebExchange exchange) {
    return report(Subject.IDEA, idea.toString(), body, exchange);
  }

  /** Without an account too; the answer then brings a cookie. */
  @Operation(operationId = "reportComment")
  @PutMapping("/api/comments/{comment}/report")
  Mono<ResponseEntity<Void>> comment(
      @PathVariable CommentId comment, @RequestBody Report body, ServerWebExchange exchange) {
    return report(Subject.COMMENT, comment.toString(), body, exchange);
  }

  private Mono<ResponseEntity<Void>> report(
      Subject subject, String text, Report body, ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> ReportText.Said.of(body.grounds(), body.note()))
        .doOnNext(_ -> fromOneAddress.spend(ClientAddress.of(exchange.getRequest())))
        .flatMap(said ->
            reader(exchange)
                .flatMap(by ->
                    commands.send(
                        new ReportText(
                            subject, text, by.member(), by.role(), said.grounds(), said.note()),
                        by)));
  }

  private Mono<Actor> reader(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .switchIfEmpty(Mono.defer(() -> devices.begin(exchange)).cast(Actor.class));
  }

  @Operation(operationId = "settleReports", description = "Of an idea or a comment, by its id")
  @DeleteMapping("/api/reports/{text}")
  Mono<ResponseEntity<Void>> settle(@PathVariable String text, Actor staff) {
    return commands.send(new SettleReports(text, staff.member()), staff);
  }
}
