package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.report.Subject;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Destroys a text that somebody else proposed to remove. */
@Requires(Permission.REMOVE)
record AgreeToRemoval(Subject subject, String text, MemberId by) {

  @TargetAggregateIdentifier
  RemovalStream stream() {
    return new RemovalStream(subject, text);
  }
}
