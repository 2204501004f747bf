package io.ascolto.command.ballot;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import java.util.ArrayList;
import java.util.List;

/**
 * What would become of somebody's votes.
 *
 * @param moving how many would count as the survivor's
 * @param both on which ideas both voted, so that one vote counts less
 * @param takenBack how many would count no more because the survivor took theirs back since
 */
public record VotesToJoin(int moving, List<Both> both, int takenBack) {

  /**
   * @param stays what the survivor said
   * @param goes what the other said
   */
  public record Both(IdeaId idea, Choice stays, Choice goes) {}

  static final VotesToJoin NONE = new VotesToJoin(0, List.of(), 0);

  public VotesToJoin {
    both = List.copyOf(both);
  }

  VotesToJoin and(IdeaId idea, Standing theirs, Standing survivors) {
    if (theirs.choice().isEmpty()) {
      return this;
    }
    if (survivors.takes(theirs)) {
      return new VotesToJoin(moving + 1, both, takenBack);
    }
    if (survivors.choice().isEmpty()) {
      return new VotesToJoin(moving, both, takenBack + 1);
    }
    var more = new ArrayList<>(both);
    more.add(new Both(idea, survivors.choice().orElseThrow(), theirs.choice().orElseThrow()));
    return new VotesToJoin(moving, more, takenBack);
  }
}
