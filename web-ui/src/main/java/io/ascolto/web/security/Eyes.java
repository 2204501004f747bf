package io.ascolto.web.security;

import io.ascolto.command.member.BoardRoles;
import io.ascolto.command.member.Directory;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Entrusted;
import io.ascolto.query.platform.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody sees who does not ask themselves: for what they are told by mail. */
@Component
public class Eyes {

  private final Directory directory;
  private final BoardRoles roles;

  Eyes(Directory directory, BoardRoles roles) {
    this.directory = directory;
    this.roles = roles;
  }

  /** Empty where there is no such member. */
  public Mono<Viewer> of(String member) {
    return directory
        .acting(member)
        .flatMap(this::entrusted)
        .map(actor -> Viewer.of(new SignedIn(actor)));
  }

  private Mono<Actor> entrusted(Actor actor) {
    return roles
        .of(actor.member())
        .map(known -> known.isEmpty() ? actor : new Entrusted(actor, known));
  }
}
