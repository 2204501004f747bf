package io.ascolto.command.member;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Makes a person a member before they come by themselves. */
@Requires(Permission.KEEP_MEMBERS)
record InviteMember(MemberId member, String address, Role role) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  static InviteMember of(@Nullable String email, @Nullable String role) {
    var address = Optional.ofNullable(email).orElse("").strip();
    var offered = EnumSet.complementOf(EnumSet.of(Role.OWNER, Role.DEVICE));
    var given = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    new Shape()
        .require(Address.isAddress(address), "email", "malformed", "must be an e-mail address")
        .require(
            given.filter(offered::contains).isPresent(),
            "role",
            "unknown",
            "must be one of " + offered)
        .check();
    return new InviteMember(new MemberId(UUID.randomUUID()), address, given.orElseThrow());
  }
}
