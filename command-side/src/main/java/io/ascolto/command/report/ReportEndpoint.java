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
import org.springframework.web.bind.annotation.RequestParam;
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
  private final ReportableTexts texts;

  ReportEndpoint(Commands commands, NewDevices devices, ReportableTexts texts) {
    this.commands = commands;
    this.devices = devices;
    this.texts = texts;
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
            reader(subject, text, exchange)
                .flatMap(by ->
                    commands.send(
                        new ReportText(
                            subject, text, by.member(), by.seenAs(), said.grounds(), said.note()),
                        by)));
  }

  private Mono<Actor> reader(Subject subject, String text, ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(Actor.class)
        .switchIfEmpty(
            devices.begin(exchange, () -> texts.readByEveryone(subject, text)).cast(Actor.class));
  }

  /** {@code upTo} is the number of the last report that was looked at. */
  @Operation(operationId = "settleReportsOfIdea")
  @DeleteMapping("/api/ideas/{id}/reports")
  Mono<ResponseEntity<Void>> settle(
      @PathVariable("id") IdeaId idea, @RequestParam long upTo, Actor staff) {
    return settle(Subject.IDEA, idea.toString(), upTo, staff);
  }

  /** {@code upTo} is the number of the last report that was looked at. */
  @Operation(operationId = "settleReportsOfComment")
  @DeleteMapping("/api/comments/{comment}/reports")
  Mono<ResponseEntity<Void>> settle(
      @PathVariable CommentId comment, @RequestParam long upTo, Actor staff) {
    return settle(Subject.COMMENT, comment.toString(), upTo, staff);
  }

  private Mono<ResponseEntity<Void>> settle(Subject subject, String text, long upTo, Actor staff) {
    return commands.send(new SettleReports(subject, text, upTo, staff.member()), staff);
  }
}
