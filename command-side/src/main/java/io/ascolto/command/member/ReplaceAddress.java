package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** From now on the member is found by this address. Whoever sends it knows that it is theirs. */
@Requires(Permission.KEEP_ACCESS)
record ReplaceAddress(MemberId member, String address) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
