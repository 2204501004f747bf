package io.ascolto.query.member;

import java.util.Collection;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Who has signed in at least once, which is not in the log: the side of commands answers. */
@FunctionalInterface
public interface Arrived {

  /** Those of them who have. */
  Mono<Set<String>> of(Collection<String> members);
}
