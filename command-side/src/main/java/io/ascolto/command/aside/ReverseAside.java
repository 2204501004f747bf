package io.ascolto.command.aside;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Counts the votes of a decision again. */
@Requires(Permission.SET_ASIDE)
record ReverseAside(UUID aside, MemberId by) {

  @TargetAggregateIdentifier
  AsideStream stream() {
    return new AsideStream(aside);
  }
}
