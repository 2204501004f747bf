package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets whoever has the key act with the member's rights; {@code hash} is the vault's keyed hash.
 */
record IssueApiKey(MemberId member, String hash) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }
}
