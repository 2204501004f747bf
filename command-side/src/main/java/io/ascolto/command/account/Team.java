package io.ascolto.command.account;

import io.ascolto.events.member.MemberId;
import reactor.core.publisher.Mono;

/** Who may look after a company. */
public interface Team {

  /** Empty unless this id or address is of one of the team. */
  Mono<MemberId> named(String idOrAddress);
}
