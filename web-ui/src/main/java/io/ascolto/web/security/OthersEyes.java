package io.ascolto.web.security;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.Role;
import io.ascolto.query.platform.lists.Reads;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Lets somebody read with the eyes of others. The request then is another person's from the very
 * beginning, so that what they see of themselves is what the hub tells others, and no imitation of
 * it. Nobody sees more in this way.
 */
final class OthersEyes {

  private OthersEyes() {}

  /** Empty where a visitor asks. */
  static Mono<SignedIn> instead(SignedIn caller, ServerHttpRequest request) {
    var named = request.getHeaders().getFirst(Reads.SEEN_BY);
    if (named == null) {
      return Mono.just(caller);
    }
    if (!HttpMethod.GET.equals(request.getMethod())) {
      throw Rejection.forbidden("seen-by.reads-only", "Others' eyes are for reading").asException();
    }
    return switch (named) {
      case "VISITOR" -> Mono.empty();
      case "MEMBER" -> caller.role() == Role.DEVICE ? Mono.empty() : Mono.just(caller.asAnother());
      default ->
          throw Rejection.forbidden("seen-by.unknown", "Either VISITOR or MEMBER").asException();
    };
  }
}
