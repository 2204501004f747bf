package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a key from whoever has it; the member it belongs to keeps their own rights. */
@Requires(Permission.KEEP_KEYS)
record RevokeApiKey(MemberId member, KeyId key) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
