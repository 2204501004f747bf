package io.ascolto.command.report;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.report.Subject;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the team has looked at the reports of a text up to and with this number. */
@Requires(Permission.MODERATE)
record SettleReports(Subject subject, String text, long upTo, MemberId by) {

  @TargetAggregateIdentifier
  ReportsStream stream() {
    return new ReportsStream(subject, text);
  }
}
