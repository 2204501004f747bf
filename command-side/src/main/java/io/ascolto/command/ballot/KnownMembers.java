package io.ascolto.command.ballot;

import io.ascolto.events.member.MemberId;
import reactor.core.publisher.Mono;

/** Who is meant by an id or an address; the slice of members answers. */
@FunctionalInterface
public interface KnownMembers {

  /** The member so named; an unknown address is made one. */
  Mono<MemberId> named(String idOrAddress);
}
