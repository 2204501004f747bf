package io.ascolto.query.member;

import io.ascolto.events.ballot.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What joining two members would move, and parting them; the side of commands answers, because only
 * the ballots know which vote came from where. Refused as the deed itself would be.
 */
public interface Joinings {

  /**
   * @param stays what whoever is met from then on said
   * @param goes what the other said, which counts no more
   */
  @Schema(name = "BothVoted")
  record BothVoted(String idea, Choice stays, Choice goes) {}

  /**
   * @param moving votes that count as the survivor's from then on
   * @param both ideas on which both voted, so that one vote counts less
   * @param takenBack votes that count no more because the survivor took theirs back since
   * @param browsers at which the member is signed out
   */
  record Joining(
      String member, String into, int moving, List<BothVoted> both, int takenBack, long browsers) {}

  /**
   * @param returning votes that go back
   * @param restored votes that do not count now, because both had voted, and will again
   * @param staying votes that were changed since and stay
   * @param browsers at which the survivor is signed out
   */
  record Parting(
      String member, String from, int returning, int restored, int staying, long browsers) {}

  Mono<Joining> joining(String member, String into);

  Mono<Joining> ownJoining(String self, String other, String proof);

  Mono<Parting> parting(String member);

  Mono<Parting> ownParting(String self, String other);
}
