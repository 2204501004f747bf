package io.ascolto.command.notice;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Decides whether a member hears of every new idea on a board. */
@Requires(Permission.KEEP_ACCESS)
record FollowBoard(MemberId member, String board, boolean follows) {

  @TargetAggregateIdentifier
  HearingStream stream() {
    return new HearingStream(member);
  }
}
