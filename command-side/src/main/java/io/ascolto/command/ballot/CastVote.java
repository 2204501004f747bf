package io.ascolto.command.ballot;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * @param withoutAccount whether the member is a browser of somebody who has not signed in
 */
@Requires(Permission.VOTE)
public record CastVote(IdeaId idea, MemberId member, Choice choice, boolean withoutAccount) {

  public CastVote(IdeaId idea, MemberId member, Choice choice) {
    this(idea, member, choice, false);
  }

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
