package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.util.Arrays;
import java.util.EnumSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Decides what a person may do from now on. */
@Requires(Permission.KEEP_MEMBERS)
record GiveRole(MemberId member, Role role) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  static GiveRole of(MemberId member, @Nullable String role) {
    var offered = EnumSet.complementOf(EnumSet.of(Role.DEVICE));
    var given = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    new Shape()
        .require(
            given.filter(offered::contains).isPresent(),
            "role",
            "unknown",
            "must be one of " + offered)
        .check();
    return new GiveRole(member, given.orElseThrow());
  }
}
