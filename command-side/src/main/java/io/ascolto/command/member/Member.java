package io.ascolto.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.member.MemberId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** Somebody who takes part. */
class Member {

  @AggregateIdentifier private MemberStream id;
  private boolean joined;
  private final Set<String> keys = new HashSet<>();

  Member() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome join(JoinByAddress command, Vault vault) {
    if (joined) {
      return Outcome.DONE;
    }
    var member = command.member().toString();
    apply(new MemberJoined(member, vault.seal(member, command.address()), command.role().name()));
    return Outcome.CREATED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome join(JoinUnderPseudonym command, Vault vault) {
    if (joined) {
      return Outcome.DONE;
    }
    var member = command.member().toString();
    apply(new PseudonymJoined(member, command.name().map(name -> vault.seal(member, name))));
    return Outcome.CREATED;
  }

  @CommandHandler
  Outcome issue(IssueApiKey command) {
    if (!keys.contains(command.hash())) {
      apply(new ApiKeyIssued(command.member().toString(), command.hash()));
    }
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(MemberEvent event) {
    id = new MemberStream(MemberId.of(event.memberId()));
    joined = true;
    switch (event) {
      case ApiKeyIssued issued -> keys.add(issued.hash());
      case MemberForgotten _ -> keys.clear();
      case MemberJoined _, PseudonymJoined _ -> {}
    }
  }
}
