package io.ascolto.command.report;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the team has looked at what was reported about a text. */
@Requires(Permission.MODERATE)
record SettleReports(String text, MemberId by) {

  @TargetAggregateIdentifier
  ReportedText stream() {
    return new ReportedText(text);
  }
}
