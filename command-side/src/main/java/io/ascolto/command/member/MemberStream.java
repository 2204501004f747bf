package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;

/** Names the stream of a member. */
record MemberStream(MemberId member) {

  @Override
  public String toString() {
    return "member:" + member;
  }
}
