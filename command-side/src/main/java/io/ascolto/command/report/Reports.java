package io.ascolto.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.Role;
import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What readers reported about one text since the team last looked at it. */
class Reports {

  /** Then the team knows enough: what a crowd adds is thanked for and not stored. */
  private static final int MOST = 50;

  @AggregateIdentifier private @Nullable ReportedText id;
  private final Set<String> reporters = new HashSet<>();

  Reports() {}

  /** Once for each reader, until the reports are settled. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome report(ReportText command, ReportableTexts texts, Vault vault) {
    var place =
        texts
            .place(command.subject(), command.text())
            .filter(text -> mayRead(command.role(), text))
            .orElseThrow(
                () -> Rejection.notFound("text.unknown", "There is no such text").asException());
    var by = command.by().toString();
    if (reporters.contains(by) || reporters.size() >= MOST) {
      return Outcome.DONE;
    }
    apply(
        new TextReported(
            command.text(),
            command.subject().name(),
            place.idea(),
            by,
            command.grounds().name(),
            vault.seal(by, command.note())));
    return Outcome.DONE;
  }

  private static boolean mayRead(Role role, ReportableTexts.Place text) {
    return text.visibility().admits(role != Role.DEVICE, role.isStaff());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome settle(SettleReports command) {
    if (id == null) {
      throw Rejection.notFound("report.unknown", "Nobody reported this text").asException();
    }
    if (!reporters.isEmpty()) {
      apply(new ReportsSettled(command.text(), command.by().toString()));
    }
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(ReportEvent event) {
    id = new ReportedText(event.textId());
    switch (event) {
      case TextReported reported -> reporters.add(reported.byId());
      case ReportsSettled _ -> reporters.clear();
    }
  }
}
