package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From then on the person may no more on this board than anywhere. */
@Requires(Permission.KEEP_MEMBERS)
record TakeBoardRole(MemberId member, String board) {

  @TargetAggregateIdentifier
  BoardRoleStream stream() {
    return new BoardRoleStream(member, board);
  }
}
