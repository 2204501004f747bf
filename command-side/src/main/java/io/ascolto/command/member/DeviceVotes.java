package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import reactor.core.publisher.Mono;

/** What was voted for without an account; the slice of ballots answers. */
@FunctionalInterface
public interface DeviceVotes {

  /** Makes them the member's, each counted once. Repeating it goes on where it broke off. */
  Mono<Void> carry(MemberId device, MemberId member);
}
