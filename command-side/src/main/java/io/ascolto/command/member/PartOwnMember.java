package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes apart what the person had joined themselves. */
@Requires(Permission.KEEP_ACCESS)
record PartOwnMember(MemberId member, MemberId from) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
