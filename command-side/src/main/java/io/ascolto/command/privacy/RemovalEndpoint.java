package io.ascolto.command.privacy;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.IdText;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Destroys one text for law or harm: somebody proposes it, somebody else agrees. */
@Tag(name = "privacy")
@RestController
class RemovalEndpoint {

  private final Removals removals;
  private final WaitingRemovals waiting;
  private final Commands commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("removal").start(task));

  RemovalEndpoint(Removals removals, WaitingRemovals waiting, Commands commands) {
    this.removals = removals;
    this.waiting = waiting;
    this.commands = commands;
  }

  @InitBinder
  void ids(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new IdText());
  }

  /**
   * @param reason for the author: what is wrong with the text, and by which rule
   */
  @Schema(name = "RemovalProposal")
  record Proposal(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = RemovalGround.class)
          @Nullable String ground,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  /** Of what is hidden. */
  @Operation(operationId = "proposeRemovalOfIdea")
  @PutMapping("/api/ideas/{id}/removal")
  Mono<ResponseEntity<Void>> propose(
      @PathVariable("id") IdeaId idea, @RequestBody Proposal body, Actor by) {
    return propose(Subject.IDEA, idea.toString(), body, by);
  }

  /** Of what is hidden. */
  @Operation(operationId = "proposeRemovalOfComment")
  @PutMapping("/api/comments/{id}/removal")
  Mono<ResponseEntity<Void>> propose(
      @PathVariable("id") CommentId comment, @RequestBody Proposal body, Actor by) {
    return propose(Subject.COMMENT, comment.toString(), body, by);
  }

  private Mono<ResponseEntity<Void>> propose(
      Subject subject, String text, Proposal body, Actor by) {
    return Mono.fromSupplier(
            () -> ProposeRemoval.of(subject, text, by.member(), body.ground(), body.reason()))
        .flatMap(command -> commands.send(command, by));
  }

  /** By somebody else than who proposed it. Nobody can undo it; its author gets a letter. */
  @Operation(operationId = "removeIdea")
  @PostMapping("/api/ideas/{id}/removal/agreement")
  Mono<ResponseEntity<Void>> agree(
      @PathVariable("id") IdeaId idea, Actor by, ServerWebExchange exchange) {
    return agree(Subject.IDEA, idea.toString(), by, exchange);
  }

  /** By somebody else than who proposed it. Nobody can undo it; its author gets a letter. */
  @Operation(operationId = "removeComment")
  @PostMapping("/api/comments/{id}/removal/agreement")
  Mono<ResponseEntity<Void>> agree(
      @PathVariable("id") CommentId comment, Actor by, ServerWebExchange exchange) {
    return agree(Subject.COMMENT, comment.toString(), by, exchange);
  }

  private Mono<ResponseEntity<Void>> agree(
      Subject subject, String text, Actor by, ServerWebExchange exchange) {
    var locale =
        Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(Locale.ENGLISH);
    return commands
        .outcome(new AgreeToRemoval(subject, text, by.member()), by)
        .delayUntil(_ ->
            Mono.fromRunnable(
                    () -> removals.finish(subject, text, locale, exchange.getRequest().getURI()))
                .subscribeOn(blocking))
        .map(commands::answer);
  }

  /** Also by who proposed it. The text stays hidden. */
  @Operation(operationId = "declineRemovalOfIdea")
  @DeleteMapping("/api/ideas/{id}/removal")
  Mono<ResponseEntity<Void>> decline(@PathVariable("id") IdeaId idea, Actor by) {
    return commands.send(new DeclineRemoval(Subject.IDEA, idea.toString(), by.member()), by);
  }

  /** Also by who proposed it. The text stays hidden. */
  @Operation(operationId = "declineRemovalOfComment")
  @DeleteMapping("/api/comments/{id}/removal")
  Mono<ResponseEntity<Void>> decline(@PathVariable("id") CommentId comment, Actor by) {
    return commands.send(new DeclineRemoval(Subject.COMMENT, comment.toString(), by.member()), by);
  }

  @Schema(name = "ObjectionSaid")
  record Said(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String text) {}

  /** By the author, once. */
  @Operation(operationId = "objectToRemoval")
  @PutMapping("/api/me/removals/{subject}/{id}/objection")
  Mono<ResponseEntity<Void>> object(
      @PathVariable Subject subject, @PathVariable UUID id, @RequestBody Said body, Actor author) {
    return Mono.fromSupplier(
            () -> ObjectToRemoval.of(subject, id.toString(), author.member(), body.text()))
        .flatMap(command -> commands.send(command, author));
  }

  /** The author reads it among their data. */
  @Operation(operationId = "answerObjectionOnIdea")
  @PutMapping("/api/ideas/{id}/removal/answer")
  Mono<ResponseEntity<Void>> answer(
      @PathVariable("id") IdeaId idea, @RequestBody Said body, Actor by) {
    return answer(Subject.IDEA, idea.toString(), body, by);
  }

  /** The author reads it among their data. */
  @Operation(operationId = "answerObjectionOnComment")
  @PutMapping("/api/comments/{id}/removal/answer")
  Mono<ResponseEntity<Void>> answer(
      @PathVariable("id") CommentId comment, @RequestBody Said body, Actor by) {
    return answer(Subject.COMMENT, comment.toString(), body, by);
  }

  private Mono<ResponseEntity<Void>> answer(Subject subject, String text, Said body, Actor by) {
    return Mono.fromSupplier(() -> AnswerObjection.of(subject, text, by.member(), body.text()))
        .flatMap(command -> commands.send(command, by));
  }

  /**
   * The first fifty that wait for an answer or for a second person, on boards that whoever asks
   * looks after.
   */
  @Operation(operationId = "listRemovals")
  @GetMapping("/api/removals")
  Mono<ResponseEntity<List<WaitingRemovals.Waiting>>> waiting(Actor by) {
    return by.maySomewhere(Permission.MODERATE)
        ? personal(() -> waiting.forTeam(by))
        : Mono.error(by.refusal(Permission.MODERATE));
  }

  /** What was removed of what whoever asks wrote, and how to object. */
  @Operation(operationId = "listOwnRemovals")
  @GetMapping("/api/me/removals")
  Mono<ResponseEntity<List<WaitingRemovals.Told>>> own(Actor author) {
    return personal(() -> waiting.forAuthor(author.member()));
  }

  private <T> Mono<ResponseEntity<T>> personal(Callable<T> read) {
    return Mono.fromCallable(read)
        .subscribeOn(blocking)
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }
}
