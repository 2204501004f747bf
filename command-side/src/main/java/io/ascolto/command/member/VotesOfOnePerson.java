package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import java.util.List;
import reactor.core.publisher.Mono;

/** The votes of two members who are one person; the slice of ballots answers. */
public interface VotesOfOnePerson {

  /** Makes them the survivor's, each counted once. Repeating it goes on where it broke off. */
  Mono<Void> join(MemberId member, MemberId into);

  /**
   * Gives them back, but what was changed since. Repeating it goes on where it broke off.
   *
   * @param others who are still joined with the survivor
   */
  Mono<Void> part(MemberId member, MemberId from, List<MemberId> others);
}
