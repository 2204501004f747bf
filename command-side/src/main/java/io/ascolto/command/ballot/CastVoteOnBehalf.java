package io.ascolto.command.ballot;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What staff heard a member say; {@code source} is where, for example {@code call}. */
@Requires(Permission.VOTE_ON_BEHALF)
record CastVoteOnBehalf(
    IdeaId idea,
    MemberId member,
    MemberId by,
    Choice choice,
    String source,
    String url,
    String note) {

  VoteVouchedFor vouched(Vault vault) {
    var staff = by.toString();
    return new VoteVouchedFor(
        idea.toString(),
        member.toString(),
        staff,
        source,
        vault.seal(staff, url),
        vault.seal(staff, note));
  }

  @TargetAggregateIdentifier
  BallotId ballot() {
    return new BallotId(idea, member);
  }
}
