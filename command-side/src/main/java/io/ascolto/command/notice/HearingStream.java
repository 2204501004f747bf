package io.ascolto.command.notice;

import io.ascolto.events.member.MemberId;

/** Names the stream of what one member wants to hear of. */
record HearingStream(MemberId member) {

  @Override
  public String toString() {
    return "hearing:" + member;
  }
}
