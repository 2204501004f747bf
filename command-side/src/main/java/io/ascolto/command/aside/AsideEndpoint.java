package io.ascolto.command.aside;

import io.ascolto.command.aside.AsideTable.Ballot;
import io.ascolto.command.aside.AsideTable.Row;
import io.ascolto.command.aside.AsideTable.State;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.IdText;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Shape;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sets votes aside that were not honest, and takes them back in. */
@Tag(name = "votes")
@RestController
class AsideEndpoint {

  private final Votes votes;
  private final Asides asides;
  private final AsideTable table;
  private final Vault vault;
  private final Commands commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("aside").start(task));

  AsideEndpoint(Votes votes, Asides asides, AsideTable table, Vault vault, Commands commands) {
    this.votes = votes;
    this.asides = asides;
    this.table = table;
    this.vault = vault;
    this.commands = commands;
  }

  @InitBinder
  void ids(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new IdText());
  }

  /**
   * Which votes: those to which all of it applies; what is left out, applies to all.
   *
   * @param idea its id
   * @param from an instant
   * @param until an instant, before which they were cast
   * @param channels {@code PAGE}, {@code API} or {@code ON_BEHALF}
   * @param ways how their voters had signed in, as a preview calls it
   * @param networks from where, as a preview calls them
   * @param campaigns how the links were marked
   * @param newWithinHours how new their voters were then, at most
   */
  @Schema(name = "VoteSelection")
  record SelectionJson(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String idea,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, format = "date-time") @Nullable String from,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, format = "date-time")
          @Nullable String until,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> channels,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> ways,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> networks,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> campaigns,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Integer newWithinHours) {

    Selection of(String board) {
      return Selection.of(
          board,
          new Selection.Wanted(
              idea, from, until, channels, ways, networks, campaigns, newWithinHours));
    }
  }

  /** How many votes are meant, and what they have in common; changes nothing. */
  @Operation(operationId = "previewAside")
  @PostMapping("/api/boards/{board}/asides/preview")
  Mono<ResponseEntity<AsidePreview>> preview(
      @PathVariable String board, @RequestBody SelectionJson selection, Actor by) {
    return personal(
        by,
        () -> {
          checkBoard(board);
          return AsidePreview.of(votes.chosen(selection.of(board)));
        });
  }

  /**
   * @param board its slug
   * @param reason for everybody to read, 3 to 500 characters
   */
  @Schema(name = "AsideWanted")
  record Wanted(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String board,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable SelectionJson selection) {}

  /**
   * Leaves the votes out of the count that are meant now; done soon after. The same id again is
   * refused.
   */
  @Operation(operationId = "setVotesAside")
  @ApiResponse(responseCode = "201")
  @PutMapping("/api/asides/{id}")
  Mono<ResponseEntity<Void>> set(@PathVariable UUID id, @RequestBody Wanted wanted, Actor by) {
    return commands
        .permit(DecideAside.class, by)
        .then(Mono.fromCallable(() -> chosen(id, wanted, by)).subscribeOn(blocking))
        .flatMap(decision -> commands.send(decision, by))
        .doOnNext(_ -> asides.carryOut(id));
  }

  private DecideAside chosen(UUID id, Wanted wanted, Actor by) {
    new Shape()
        .required("board", wanted.board())
        .length("reason", wanted.reason(), 3, 500)
        .required("selection", wanted.selection())
        .check();
    var board = Objects.requireNonNull(wanted.board());
    checkBoard(board);
    if (table.find(id).isPresent()) {
      throw Rejection.conflict("aside.known", "There is a decision with this id already")
          .asException();
    }
    var selection = Objects.requireNonNull(wanted.selection()).of(board);
    var meant =
        votes.chosen(selection).stream()
            .map(vote -> new Ballot(vote.idea(), vote.member()))
            .toList();
    new Shape().require(!meant.isEmpty(), "selection", "none", "means no vote that counts").check();
    table.choose(id, meant);
    return new DecideAside(id, board, by.member(), Objects.requireNonNull(wanted.reason()).strip());
  }

  private void checkBoard(String board) {
    if (!table.hasBoard(board)) {
      throw Rejection.notFound("board.unknown", "There is no such board").asException();
    }
  }

  /** Counts the votes again; done soon after. */
  @Operation(operationId = "takeVotesBackIn")
  @DeleteMapping("/api/asides/{id}")
  Mono<ResponseEntity<Void>> reverse(@PathVariable UUID id, Actor by) {
    return commands
        .permit(ReverseAside.class, by)
        .then(Mono.fromCallable(() -> known(id)).subscribeOn(blocking))
        .flatMap(_ -> commands.send(new ReverseAside(id, by.member()), by))
        .doOnNext(_ -> asides.carryOut(id));
  }

  private Row known(UUID id) {
    var row =
        table
            .find(id)
            .orElseThrow(() ->
                Rejection.notFound("aside.unknown", "There is no such decision").asException());
    if (row.state() == State.SETTING) {
      throw Rejection.conflict("aside.busy", "The votes are still being set aside").asException();
    }
    return row;
  }

  /**
   * A decision to set votes aside.
   *
   * @param reason null once its key was destroyed
   * @param decidedAt null for a moment after it was decided
   * @param votes how many do not count because of it
   * @param left how many are still to be dealt with
   */
  @Schema(name = "Aside")
  record AsideJson(
      UUID id,
      String board,
      String by,
      @Nullable String reason,
      State state,
      @Nullable Instant decidedAt,
      long votes,
      long left) {}

  /** The latest first. */
  @Operation(operationId = "listAsides")
  @GetMapping("/api/asides")
  Mono<ResponseEntity<List<AsideJson>>> list(Actor by) {
    return personal(by, () -> table.all().stream().map(this::json).toList());
  }

  private AsideJson json(Row row) {
    return new AsideJson(
        row.id(),
        row.board(),
        row.by().toString(),
        vault.open(row.reason()).orElse(null),
        row.state(),
        row.decidedAt().orElse(null),
        row.votes(),
        row.left());
  }

  private <T> Mono<ResponseEntity<T>> personal(Actor by, Callable<T> read) {
    return commands
        .permit(Permission.SET_ASIDE, by)
        .then(Mono.fromCallable(read).subscribeOn(blocking))
        .map(found ->
            ResponseEntity.status(HttpStatus.OK).cacheControl(CacheControl.noStore()).body(found));
  }
}
