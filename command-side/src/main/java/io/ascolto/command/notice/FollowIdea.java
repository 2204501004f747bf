package io.ascolto.command.notice;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decides whether a member hears of an idea.
 *
 * @param follows false: of nothing about it
 */
@Requires(Permission.KEEP_ACCESS)
record FollowIdea(MemberId member, IdeaId idea, boolean follows) {

  @TargetAggregateIdentifier
  HearingStream stream() {
    return new HearingStream(member);
  }
}
