package io.ascolto.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.events.report.Subject;
import java.util.HashMap;
import java.util.Map;
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

  @AggregateIdentifier private @Nullable ReportsStream id;

  /** Who reported it, and as which; what is settled is gone. */
  private final Map<String, Long> waiting = new HashMap<>();

  private long last;

  Reports() {}

  /** Once for each reader, until the report is settled. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome report(ReportText command, ReportableTexts texts, Vault vault) {
    var by = command.by().toString();
    if (waiting.containsKey(by)) {
      return Outcome.DONE;
    }
    var place = texts.readBy(command.role(), command.by(), command.subject(), command.text());
    if (waiting.size() < MOST) {
      apply(
          new TextReported(
              command.subject().name(),
              command.text(),
              last + 1,
              place.idea(),
              by,
              command.grounds().name(),
              vault.seal(by, command.note())));
    }
    return Outcome.DONE;
  }

  /** What was reported since the team looked waits on. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome settle(SettleReports command) {
    if (id == null) {
      throw Rejection.notFound("report.unknown", "Nobody reported this text").asException();
    }
    if (waiting.values().stream().anyMatch(number -> number <= command.upTo())) {
      apply(
          new ReportsSettled(
              command.subject().name(),
              command.text(),
              Math.min(command.upTo(), last),
              command.by().toString()));
    }
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(ReportEvent event) {
    id = new ReportsStream(Subject.valueOf(event.subject()), event.textId());
    switch (event) {
      case TextReported reported -> {
        last = reported.number();
        waiting.put(reported.byId(), last);
      }
      case ReportsSettled settled -> waiting.values().removeIf(number -> number <= settled.upTo());
    }
  }
}
