package io.ascolto.command.board;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/boards/{board}")
class BoardEndpoint {

  private final Commands commands;

  BoardEndpoint(Commands commands) {
    this.commands = commands;
  }

  record Described(
      @Nullable String name, @Nullable String votingModel, @Nullable String visibility) {}

  @PutMapping
  Mono<ResponseEntity<Void>> keep(
      @PathVariable String board, @RequestBody Described body, Actor actor) {
    return Mono.fromSupplier(() ->
            KeepBoard.of(board, actor.member(), body.name(), body.votingModel(), body.visibility()))
        .flatMap(command -> commands.send(command, actor));
  }
}
