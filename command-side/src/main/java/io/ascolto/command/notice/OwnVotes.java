package io.ascolto.command.notice;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;

/** What the slice of ballots is asked here. It blocks. */
@FunctionalInterface
public interface OwnVotes {

  /** Whether a member has a standing vote on an idea. */
  boolean hasVoted(MemberId member, IdeaId idea);
}
