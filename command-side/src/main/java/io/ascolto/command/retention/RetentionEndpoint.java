package io.ascolto.command.retention;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Retained.Effect;
import io.ascolto.command.retention.Retentions.Report;
import io.ascolto.events.member.Permission;
import io.ascolto.events.privacy.RetentionRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How long something of people is kept: for owners. */
@Tag(name = "privacy")
@RestController
@RequestMapping("/api/retention")
class RetentionEndpoint {

  private final Retentions retentions;
  private final Commands commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("retention").start(task));

  RetentionEndpoint(Retentions retentions, Commands commands) {
    this.retentions = retentions;
    this.commands = commands;
  }

  /**
   * How long one thing is kept.
   *
   * @param days null: without end
   * @param least the fewest days that may be chosen
   * @param most the most
   * @param ranAt null where it was not applied yet
   * @param did what the last run did
   * @param nextRun null where nothing is to be applied
   * @param due what the next run does
   * @param lacksMail whether it waits for a mail server, without which nobody can be asked
   */
  @Schema(name = "Retention")
  record RetentionJson(
      RetentionRule rule,
      @Nullable Long days,
      int least,
      int most,
      boolean mayBeEndless,
      @Nullable Instant ranAt,
      List<Effect> did,
      @Nullable Instant nextRun,
      List<Effect> due,
      boolean lacksMail) {

    static RetentionJson of(Report report) {
      var term = Term.of(report.rule());
      return new RetentionJson(
          report.rule(),
          report.kept().map(Duration::toDays).orElse(null),
          term.least(),
          term.most(),
          term.mayBeEndless(),
          report.ranAt().orElse(null),
          report.did(),
          report.nextRun().orElse(null),
          report.due(),
          report.lacksMail());
    }
  }

  /** All rules, each with its next run and what that does. */
  @Operation(operationId = "listRetention")
  @GetMapping
  Mono<ResponseEntity<List<RetentionJson>>> list(Actor owner) {
    return forOwner(owner, () -> retentions.reports().stream().map(RetentionJson::of).toList());
  }

  /**
   * What a rule would do if it were chosen so; changes nothing.
   *
   * @param days left out: without end
   */
  @Operation(operationId = "foreseeRetention")
  @GetMapping("/{rule}")
  Mono<ResponseEntity<RetentionJson>> foresee(
      @PathVariable RetentionRule rule,
      @RequestParam(required = false) @Nullable Integer days,
      Actor owner) {
    return forOwner(
        owner,
        () -> {
          var wanted =
              days == null ? ChooseRetention.withoutEnd(rule) : ChooseRetention.of(rule, days);
          return RetentionJson.of(retentions.foreseen(rule, wanted.days().map(Duration::ofDays)));
        });
  }

  @Schema(name = "RetentionWanted")
  record Wanted(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Integer days) {}

  @Operation(operationId = "chooseRetention")
  @PutMapping("/{rule}")
  Mono<ResponseEntity<Void>> choose(
      @PathVariable RetentionRule rule, @RequestBody Wanted wanted, Actor owner) {
    return Mono.fromSupplier(() -> ChooseRetention.of(rule, wanted.days()))
        .flatMap(command -> commands.send(command, owner));
  }

  /** Keeps it until somebody chooses an end; not everything may be. */
  @Operation(operationId = "keepWithoutEnd")
  @DeleteMapping("/{rule}")
  Mono<ResponseEntity<Void>> keep(@PathVariable RetentionRule rule, Actor owner) {
    return Mono.fromSupplier(() -> ChooseRetention.withoutEnd(rule))
        .flatMap(command -> commands.send(command, owner));
  }

  /** Applies a rule now; the next run is a day later. */
  @Operation(operationId = "applyRetention")
  @PostMapping("/{rule}/run")
  Mono<ResponseEntity<RetentionJson>> run(@PathVariable RetentionRule rule, Actor owner) {
    return forOwner(owner, () -> RetentionJson.of(retentions.run(rule)));
  }

  private <T> Mono<ResponseEntity<T>> forOwner(Actor owner, Callable<T> work) {
    return commands
        .permit(Permission.KEEP_MEMBERS, owner)
        .then(Mono.fromCallable(work).subscribeOn(blocking))
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }
}
