package io.ascolto.command.aside;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Leaves votes of a board out of the count.
 *
 * @param reason for everybody to read
 */
@Requires(Permission.SET_ASIDE)
record DecideAside(UUID aside, String board, MemberId by, String reason) {

  @TargetAggregateIdentifier
  AsideStream stream() {
    return new AsideStream(aside);
  }
}
