package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Whoever runs the hub knows that the two are not one person after all. */
@Requires(Permission.KEEP_MEMBERS)
record PartMember(MemberId member, String reason) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  static PartMember of(MemberId member, @Nullable String reason) {
    new Shape().length("reason", reason, 3, 500).check();
    return new PartMember(member, Objects.requireNonNull(reason).strip());
  }
}
