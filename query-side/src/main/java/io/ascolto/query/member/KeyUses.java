package io.ascolto.query.member;

import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * When keys were used last, which is not in the log: the side of commands, which lets them in,
 * answers.
 */
@FunctionalInterface
public interface KeyUses {

  /** By their ids, of keys that were used at all. */
  Mono<Map<String, Instant>> last();
}
