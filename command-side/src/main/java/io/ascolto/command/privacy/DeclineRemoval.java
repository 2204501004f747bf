package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.report.Subject;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The text stays, hidden as it is. */
@Requires(Permission.MODERATE)
record DeclineRemoval(Subject subject, String text, MemberId by) {

  @TargetAggregateIdentifier
  RemovalStream stream() {
    return new RemovalStream(subject, text);
  }
}
