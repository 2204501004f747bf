package io.ascolto.command.account;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refused while a board is for it. */
@Requires(Permission.KEEP_CUSTOMERS)
record RemoveSegment(String segment) {

  @TargetAggregateIdentifier
  SegmentStream stream() {
    return new SegmentStream(segment);
  }
}
