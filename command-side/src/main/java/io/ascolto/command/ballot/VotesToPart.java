package io.ascolto.command.ballot;

import io.ascolto.events.member.MemberId;

/**
 * What would become of the votes of two who are parted.
 *
 * @param returning how many count as the survivor's and would go back
 * @param restored how many do not count now, because both had voted, and would again
 * @param staying how many were changed since and stay with the survivor
 */
public record VotesToPart(int returning, int restored, int staying) {

  static final VotesToPart NONE = new VotesToPart(0, 0, 0);

  VotesToPart and(Moved theirs, MemberId member, Moved survivors, MemberId from) {
    var vote = theirs.handedOverTo(from);
    if (vote.isEmpty()) {
      return this;
    }
    if (survivors.isOf(member)) {
      return new VotesToPart(returning + 1, restored, staying);
    }
    return survivors.spokeAfter(member, vote.get())
        ? new VotesToPart(returning, restored, staying + 1)
        : new VotesToPart(returning, restored + 1, staying);
  }
}
