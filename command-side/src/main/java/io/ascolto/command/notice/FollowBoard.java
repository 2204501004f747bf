package io.ascolto.command.notice;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.BoardFollowed;
import io.ascolto.events.notice.HearingEvent.BoardUnfollowed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Decides whether a member hears of every new idea on a board. */
@Requires(Permission.KEEP_ACCESS)
record FollowBoard(MemberId member, String board, boolean follows) {

  @TargetAggregateIdentifier
  HearingStream stream() {
    return HearingStream.of(said());
  }

  HearingEvent said() {
    return follows ? new BoardFollowed(member.toString(), board) : usual();
  }

  HearingEvent usual() {
    return new BoardUnfollowed(member.toString(), board);
  }
}
