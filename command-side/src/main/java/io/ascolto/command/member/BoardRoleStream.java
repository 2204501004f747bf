package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;

/** Names the stream of what one member is to one board. */
record BoardRoleStream(MemberId member, String board) {

  @Override
  public String toString() {
    return "board-role:" + member + ":" + board;
  }
}
