package io.ascolto.command.idea;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.idea.IdeaId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/ideas/{id}")
class IdeaEndpoint {

  private final Commands commands;

  IdeaEndpoint(Commands commands) {
    this.commands = commands;
  }

  record Submission(
      @Nullable String board,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<@Nullable String> tags) {}

  record Move(@Nullable String stage, @Nullable String message) {}

  @PutMapping
  Mono<ResponseEntity<Void>> submit(
      @PathVariable("id") IdeaId idea, @RequestBody Submission body, Actor author) {
    return Mono.fromSupplier(() ->
            SubmitIdea.of(
                idea, author.member(), body.board(), body.title(), body.text(), body.tags()))
        .flatMap(command -> commands.send(command, author));
  }

  @PutMapping("/stage")
  Mono<ResponseEntity<Void>> move(
      @PathVariable("id") IdeaId idea, @RequestBody Move body, Actor staff) {
    return Mono.fromSupplier(() -> MoveIdea.of(idea, staff.member(), body.stage(), body.message()))
        .flatMap(command -> commands.send(command, staff));
  }
}
