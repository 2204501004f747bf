package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;

/** One ballot per idea and member: the id itself makes a second ballot impossible. */
record BallotId(IdeaId idea, MemberId member) {

  @Override
  public String toString() {
    return "ballot:" + idea + ":" + member;
  }
}
