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

/** Decides what a person may do on one board, besides what they may everywhere. */
@Requires(Permission.KEEP_MEMBERS)
record GiveBoardRole(MemberId member, String board, Role role) {

  private static final EnumSet<Role> OFFERED = EnumSet.range(Role.RESEARCHER, Role.PRODUCT_MANAGER);

  @TargetAggregateIdentifier
  BoardRoleStream stream() {
    return new BoardRoleStream(member, board);
  }

  static GiveBoardRole of(MemberId member, String board, @Nullable String role) {
    var given = Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    new Shape()
        .require(
            given.filter(OFFERED::contains).isPresent(),
            "role",
            "unknown",
            "must be one of " + OFFERED)
        .check();
    return new GiveBoardRole(member, board, given.orElseThrow());
  }
}
