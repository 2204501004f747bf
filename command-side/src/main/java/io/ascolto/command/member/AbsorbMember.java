package io.ascolto.command.member;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Whoever runs the hub knows that the two are one person, of whom the other one is met. */
@Requires(Permission.KEEP_MEMBERS)
record AbsorbMember(MemberId member, MemberId into, String reason) {

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  static AbsorbMember of(MemberId member, @Nullable String into, @Nullable String reason) {
    new Shape()
        .require(isId(into), "into", "malformed", "must be the id of a member")
        .length("reason", reason, 3, 500)
        .check();
    return new AbsorbMember(
        member, MemberId.of(Objects.requireNonNull(into)), Objects.requireNonNull(reason).strip());
  }

  static MemberId id(String field, @Nullable String given) {
    new Shape().require(isId(given), field, "malformed", "must be the id of a member").check();
    return MemberId.of(Objects.requireNonNull(given));
  }

  static Rejection unknown() {
    return Rejection.notFound("member.unknown", "There is no such member");
  }

  private static boolean isId(@Nullable String given) {
    try {
      return given != null && UUID.fromString(given).toString().equals(given);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
