package io.ascolto.query.discussion;

import java.util.Set;
import reactor.core.publisher.Mono;

/** Whom a comment on an idea can name; the side that tells them answers, so both mean the same. */
@FunctionalInterface
public interface Nameable {

  Mono<Set<String>> on(String idea);
}
