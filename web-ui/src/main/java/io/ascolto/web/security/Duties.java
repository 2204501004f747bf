package io.ascolto.web.security;

import io.ascolto.command.member.BoardRoles;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Entrusted;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * What somebody may on the board of which a request is. It is asked once, where it is found out who
 * sends the request: everything behind it asks the one question that it asks of everybody.
 */
@Component
class Duties {

  private static final PathPattern IDEA = pattern("/api/ideas/{id}/**");
  private static final PathPattern COMMENT = pattern("/api/comments/{id}/**");

  private final BoardRoles roles;

  Duties(BoardRoles roles) {
    this.roles = roles;
  }

  Mono<Actor> of(Actor actor, RequestPath path) {
    return roles
        .of(actor.member())
        .flatMap(known ->
            known.isEmpty()
                ? Mono.just(actor)
                : about(path.pathWithinApplication())
                    .map(new Entrusted(actor, known)::on)
                    .defaultIfEmpty(new Entrusted(actor, known)));
  }

  private Mono<String> about(PathContainer path) {
    return id(IDEA, path)
        .map(roles::boardOfIdea)
        .or(() -> id(COMMENT, path).map(roles::boardOfComment))
        .orElse(Mono.empty());
  }

  private static Optional<String> id(PathPattern pattern, PathContainer path) {
    return Optional.ofNullable(pattern.matchAndExtract(path))
        .map(match -> match.getUriVariables().getOrDefault("id", ""));
  }

  private static PathPattern pattern(String of) {
    return PathPatternParser.defaultInstance.parse(of);
  }
}
