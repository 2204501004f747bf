package io.ascolto.command.account;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Described;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the team keeps about customers: their companies, and the segments they fall in. */
@Tag(name = "customers")
@RestController
class AccountEndpoint {

  private final Accounts accounts;
  private final Commands commands;

  AccountEndpoint(Accounts accounts, Commands commands) {
    this.accounts = accounts;
    this.commands = commands;
  }

  /**
   * What is left out stays as it is.
   *
   * @param name a new company without one is called by its reference
   * @param attributes text by name; an empty text takes one away. {@code plan} is a text, {@code
   *     revenue} a year's as a number, {@code renews_on} a date, {@code owner} the id or address of
   *     one of the team; all others are the hub's own
   */
  @Schema(name = "AccountKept")
  record Known(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
          @Nullable Map<String, @Nullable String> attributes) {}

  /** {@code account} is what the company is called in your own systems. */
  @Operation(operationId = "keepAccount")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping("/api/accounts/{account}")
  Mono<ResponseEntity<Void>> keep(
      @PathVariable String account, @RequestBody Known body, Actor actor) {
    return commands
        .permit(DescribeAccount.class, actor)
        .then(
            Mono.fromSupplier(() ->
                DescribeAccount.of(
                    accounts.named(account),
                    account,
                    body.name(),
                    Described.of(body.attributes()))))
        .flatMap(accounts::owned)
        .flatMap(command -> commands.send(command, actor));
  }

  /** Its people stay, and belong to no company until it is described again. */
  @Operation(operationId = "removeAccount")
  @DeleteMapping("/api/accounts/{account}")
  Mono<ResponseEntity<Void>> remove(@PathVariable String account, Actor actor) {
    return Mono.fromSupplier(() -> new RemoveAccount(accounts.named(account)))
        .flatMap(command -> commands.send(command, actor));
  }

  /**
   * @param conditions all of which hold for whoever is in the segment; one to ten
   */
  @Schema(name = "SegmentKept")
  record Defined(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED)
          @Nullable List<DefineSegment.Given> conditions) {}

  @Operation(operationId = "keepSegment")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping("/api/segments/{segment}")
  Mono<ResponseEntity<Void>> define(
      @PathVariable String segment, @RequestBody Defined body, Actor actor) {
    return Mono.fromSupplier(() -> DefineSegment.of(segment, body.name(), body.conditions()))
        .flatMap(command -> commands.send(command, actor));
  }

  /** Refused while a board is for it. */
  @Operation(operationId = "removeSegment")
  @DeleteMapping("/api/segments/{segment}")
  Mono<ResponseEntity<Void>> removeSegment(@PathVariable String segment, Actor actor) {
    return commands.send(new RemoveSegment(segment), actor);
  }
}
