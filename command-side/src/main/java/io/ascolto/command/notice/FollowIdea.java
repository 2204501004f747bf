package io.ascolto.command.notice;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.IdeaFollowed;
import io.ascolto.events.notice.HearingEvent.IdeaMuted;
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
    return HearingStream.of(said());
  }

  HearingEvent said() {
    return follows
        ? new IdeaFollowed(member.toString(), idea.toString())
        : new IdeaMuted(member.toString(), idea.toString());
  }
}
