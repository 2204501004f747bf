package io.ascolto.query.platform;

import reactor.core.publisher.Mono;

/** How many comments members have written; the slice of discussions answers. */
@FunctionalInterface
public interface CommentCounts {

  /** Whatever became of them. */
  Mono<Integer> writtenBy(String member);
}
