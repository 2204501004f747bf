package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Somebody who is signed in has proven that the other member's address is theirs, too. */
@Requires(Permission.KEEP_ACCESS)
record AbsorbProvenMember(MemberId member, MemberId into) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
