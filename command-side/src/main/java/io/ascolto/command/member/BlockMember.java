package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes from a member whatever they may do; what they did before stays. */
@Requires(Permission.KEEP_MEMBERS)
record BlockMember(MemberId member, String reason) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  static BlockMember of(MemberId member, @Nullable String reason) {
    new Shape().length("reason", reason, 3, 500).check();
    return new BlockMember(member, Objects.requireNonNull(reason).strip());
  }
}
