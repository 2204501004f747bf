package io.ascolto.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.account.SegmentEvent;
import io.ascolto.events.account.SegmentEvent.SegmentDefined;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Customers who have something in common, by a rule over what is known of them. */
class Segment {

  @AggregateIdentifier private SegmentStream id;
  private Optional<SegmentDefined> defined = Optional.empty();

  Segment() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome define(DefineSegment command, Vault vault) {
    var rule = command.rule().json();
    if (defined.filter(last -> says(last, command.name(), rule, vault)).isPresent()) {
      return Outcome.DONE;
    }
    var outcome = defined.isPresent() ? Outcome.DONE : Outcome.CREATED;
    var subject = nobody(command.segment());
    apply(
        new SegmentDefined(
            command.segment(), vault.seal(subject, command.name()), vault.seal(subject, rule)));
    return outcome;
  }

  /** A segment outlives whoever defined it: its keys are not theirs. */
  private static String nobody(String segment) {
    return UUID.nameUUIDFromBytes(("segment " + segment).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static boolean says(SegmentDefined last, String name, String rule, Vault vault) {
    return vault.open(last.name()).equals(Optional.of(name))
        && vault.open(last.rule()).equals(Optional.of(rule));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome remove(RemoveSegment command, UsedSegments used) {
    if (defined.isEmpty()) {
      throw Rejection.notFound("segment.unknown", "There is no such segment").asException();
    }
    if (used.isUsed(command.segment())) {
      throw Rejection.conflict("segment.in-use", "A board is for this segment").asException();
    }
    apply(new SegmentRemoved(command.segment()));
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(SegmentEvent event) {
    id = new SegmentStream(event.segment());
    defined =
        switch (event) {
          case SegmentDefined now -> Optional.of(now);
          case SegmentRemoved _ -> Optional.empty();
        };
  }
}
