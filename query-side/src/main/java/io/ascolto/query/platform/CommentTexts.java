package io.ascolto.query.platform;

import io.ascolto.events.Sealed;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What comments say, for the team; the slice of discussions answers. */
public interface CommentTexts {

  /** As it is now; no text once its author has withdrawn it. */
  record Said(String author, Optional<Sealed> text, boolean hidden) {}

  /** Those that there are, by their ids. */
  Mono<Map<String, Said>> byId(Collection<String> ids);
}
