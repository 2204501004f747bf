package io.ascolto.command.privacy;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.IdText;
import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Forgets people, and lists where others named them. */
@Tag(name = "privacy")
@RestController
class ForgettingEndpoint {

  private final Forgettings forgettings;
  private final Redactions redactions;
  private final KnownRoles roles;
  private final Commands commands;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("privacy").start(task));

  ForgettingEndpoint(
      Forgettings forgettings, Redactions redactions, KnownRoles roles, Commands commands) {
    this.forgettings = forgettings;
    this.redactions = redactions;
    this.roles = roles;
    this.commands = commands;
  }

  @InitBinder
  void ids(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new IdText());
  }

  /**
   * What is to stay when somebody is forgotten, as that of a former member. Votes stay counted.
   *
   * @param ideas ids; left out, those stay that others voted for
   * @param comments ids; left out, none stays
   */
  @Schema(name = "Keeping")
  record Keeping(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> ideas,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> comments) {

    Forgetting of(MemberId member) {
      return new Forgetting(
          member,
          Optional.ofNullable(ideas).map(Set::copyOf),
          Optional.ofNullable(comments).map(Set::copyOf).orElse(Set.of()));
    }
  }

  /** Signs whoever asks out; the rest is done soon after, and cannot be undone. */
  @Operation(operationId = "forgetMe")
  @ApiResponse(responseCode = "202")
  @PostMapping("/api/me/forget")
  Mono<ResponseEntity<Void>> forgetMe(@RequestBody Keeping keeping, Actor actor) {
    return commands
        .permit(Permission.KEEP_ACCESS, actor)
        .then(Mono.defer(() -> forget(keeping.of(actor.member()))));
  }

  /** The same for somebody who asked for it by other ways. */
  @Operation(operationId = "forgetMember")
  @ApiResponse(responseCode = "202")
  @PostMapping("/api/members/{member}/forget")
  Mono<ResponseEntity<Void>> forget(
      @PathVariable MemberId member, @RequestBody Keeping keeping, Actor actor) {
    return commands
        .permit(Permission.KEEP_MEMBERS, actor)
        .then(Mono.defer(() -> forget(keeping.of(member))));
  }

  private Mono<ResponseEntity<Void>> forget(Forgetting asked) {
    return blocking(() -> {
      var role = roles.of(asked.member()).orElseThrow(() -> unknown().asException());
      if (role == Role.OWNER) {
        throw Rejection.conflict(
                "member.is-owner", "An owner gives up that role before being forgotten")
            .asException();
      }
      forgettings.accept(asked);
      return ResponseEntity.status(HttpStatus.ACCEPTED).<Void>build();
    });
  }

  /**
   * A text of somebody else in which somebody forgotten is named.
   *
   * @param id by which it is left or destroyed
   * @param comment where it is one
   */
  @Schema(name = "Mention")
  record MentionJson(
      UUID id, Mention.Kind kind, String idea, @Nullable String comment, String text) {

    static MentionJson of(Redactions.Readable readable) {
      var mention = readable.mention();
      return new MentionJson(
          mention.key(),
          mention.kind(),
          mention.idea(),
          mention.comment().orElse(null),
          readable.words());
    }
  }

  @Operation(operationId = "mentions")
  @GetMapping("/api/mentions")
  Mono<ResponseEntity<List<MentionJson>>> mentions(Actor actor) {
    return redacting(actor, () -> redactions.waiting().stream().map(MentionJson::of).toList())
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }

  /** It may stay as it is. */
  @Operation(operationId = "leaveMention")
  @DeleteMapping("/api/mentions/{id}")
  Mono<ResponseEntity<Void>> leave(@PathVariable UUID id, Actor actor) {
    return redacting(
        actor,
        () -> {
          redactions.leave(id);
          return ResponseEntity.ok().build();
        });
  }

  /** Nobody reads this wording any more, for good; put it into other words before. */
  @Operation(operationId = "destroyMention")
  @PostMapping("/api/mentions/{id}/destroy")
  Mono<ResponseEntity<Void>> destroy(@PathVariable UUID id, Actor actor) {
    return redacting(
        actor,
        () -> {
          redactions.destroy(id);
          return ResponseEntity.ok().header(Commands.POSITION, commands.position()).build();
        });
  }

  private <T> Mono<T> redacting(Actor actor, Callable<T> work) {
    return commands.permit(Permission.KEEP_MEMBERS, actor).then(blocking(work));
  }

  private <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(blocking);
  }

  private static Rejection unknown() {
    return Rejection.notFound("member.unknown", "There is no such member");
  }
}
