package io.ascolto.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** With whom a member was joined, because the two turned out to be one person. */
class Absorption {

  private Optional<MemberId> into = Optional.empty();
  private boolean byTheTeam;

  Absorption() {}

  /** Whoever is met in the member's place is the one to be decided about. */
  void checkNotDone() {
    if (into.isPresent()) {
      throw Rejection.conflict(
              "member.joined", "This member was joined with another, who counts instead")
          .asException();
    }
  }

  @CommandHandler
  Outcome absorb(AbsorbMember command, JoinableMembers members, Vault vault) {
    if (!isInto(command.into())) {
      members.check(command.member(), command.into());
      var member = command.member().toString();
      var reason = Optional.of(vault.seal(member, command.reason()));
      apply(new MemberAbsorbed(member, command.into().toString(), reason));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome absorb(AbsorbProvenMember command, JoinableMembers members) {
    if (!isInto(command.into())) {
      members.checkOwn(command.member(), command.into());
      apply(
          new MemberAbsorbed(
              command.member().toString(), command.into().toString(), Optional.empty()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome part(PartMember command, Vault vault) {
    var member = command.member().toString();
    into.ifPresent(from ->
        apply(
            new MemberParted(
                member, from.toString(), Optional.of(vault.seal(member, command.reason())))));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome part(PartOwnMember command) {
    if (into.isPresent()) {
      checkOwn(command);
      apply(
          new MemberParted(
              command.member().toString(), command.from().toString(), Optional.empty()));
    }
    return Outcome.DONE;
  }

  private void checkOwn(PartOwnMember command) {
    if (!isInto(command.from())) {
      throw AbsorbMember.unknown().asException();
    }
    checkOwn(byTheTeam);
  }

  static void checkOwn(boolean byTheTeam) {
    if (byTheTeam) {
      throw Rejection.forbidden(
              "joining.by-team", "Whoever runs the hub joined the two, and can part them")
          .asException();
    }
  }

  private boolean isInto(MemberId member) {
    return into.equals(Optional.of(member));
  }

  @EventSourcingHandler
  void on(MemberAbsorbed absorbed) {
    into = Optional.of(MemberId.of(absorbed.intoMemberId()));
    byTheTeam = absorbed.reason().isPresent();
  }

  @EventSourcingHandler(payloadType = MemberParted.class)
  void parted() {
    into = Optional.empty();
  }
}
