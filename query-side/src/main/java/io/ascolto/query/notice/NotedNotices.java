package io.ascolto.query.notice;

import java.util.List;
import reactor.core.publisher.Mono;

/** Who was told of what is not in the views: the side that tells people answers. */
@FunctionalInterface
public interface NotedNotices {

  /**
   * @param unseen how many there are in all
   */
  record Page(List<Noted> notices, long unseen) {}

  /** Some of those before a position, the newest first. */
  Mono<Page> of(String member, long before, int limit);
}
