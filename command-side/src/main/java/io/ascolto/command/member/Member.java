package io.ascolto.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.ApiKeyRevoked;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.DisplayNameChosen;
import io.ascolto.events.member.MemberEvent.IdentityLinked;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberBlocked;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberEvent.MemberUnblocked;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.member.MemberEvent.RoleGiven;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;

/** Somebody who takes part. */
class Member {

  @AggregateIdentifier private MemberStream id;
  private boolean joined;
  private Role role = Role.MEMBER;
  private boolean blocked;
  private boolean forgotten;
  private Optional<Sealed> address = Optional.empty();
  private Optional<Sealed> name = Optional.empty();
  private Optional<Sealed> displayName = Optional.empty();
  private Profile profile = Profile.NONE;
  @AggregateMember private final Absorption absorption = new Absorption();
  private final HeldKeys keys = new HeldKeys();
  private final List<IdentityLinked> identities = new ArrayList<>();

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
  Outcome invite(InviteMember command, Vault vault) {
    return join(new JoinByAddress(command.member(), command.address(), command.role()), vault);
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
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome join(JoinAsDevice command) {
    if (joined) {
      return Outcome.DONE;
    }
    apply(new DeviceJoined(command.member().toString()));
    return Outcome.CREATED;
  }

  @CommandHandler
  Outcome choose(ChooseDisplayName command, Vault vault) {
    var member = command.member().toString();
    if (!command.isSaid(displayName.flatMap(vault::open), name.flatMap(vault::open))) {
      var given = Optional.of(command.name()).filter(text -> !text.isEmpty());
      apply(
          new DisplayNameChosen(
              member,
              given.map(text -> vault.seal(member, text)),
              vault.seal(member, command.displayName())));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome replace(ReplaceAddress command, Vault vault) {
    if (!address.flatMap(vault::open).equals(Optional.of(command.address()))) {
      var member = command.member().toString();
      apply(new AddressReplaced(member, vault.seal(member, command.address())));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome link(LinkIdentity command, Vault vault) {
    if (identities.stream().noneMatch(linked -> command.names(linked, vault))) {
      var member = command.member().toString();
      var called = command.name().filter(_ -> name.isEmpty());
      apply(
          new IdentityLinked(
              member,
              command.issuer(),
              vault.seal(member, command.subject()),
              called.map(text -> vault.seal(member, text))));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome describe(DescribeMember command, Companies companies, Vault vault) {
    checkKnown();
    profile.changed(command, companies, vault).ifPresent(AggregateLifecycle::apply);
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome place(PlaceAtCompany command, Companies companies) {
    profile.placed(command, companies).ifPresent(AggregateLifecycle::apply);
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome issue(IssueApiKey command, Vault vault) {
    return keys.issue(command, vault);
  }

  @CommandHandler
  Outcome revoke(RevokeApiKey command) {
    return keys.revoke(command);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome give(GiveRole command) {
    checkKnown();
    if (role == command.role()) {
      return Outcome.UNCHANGED;
    }
    absorption.checkNotDone();
    if (address.isEmpty()) {
      throw Rejection.conflict(
              "member.without-address", "Only somebody with an e-mail address can be given a role")
          .asException();
    }
    apply(new RoleGiven(command.member().toString(), role.name(), command.role().name()));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome block(BlockMember command, Vault vault) {
    checkKnown();
    if (!blocked) {
      absorption.checkNotDone();
      var member = command.member().toString();
      apply(new MemberBlocked(member, vault.seal(member, command.reason())));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome unblock(UnblockMember command, Vault vault) {
    checkKnown();
    if (blocked) {
      var member = command.member().toString();
      apply(new MemberUnblocked(member, vault.seal(member, command.reason())));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome forget(ForgetMember command) {
    if (joined && !forgotten) {
      apply(new MemberForgotten(command.member().toString()));
    }
    return Outcome.DONE;
  }

  private void checkKnown() {
    if (!joined || forgotten) {
      throw Rejection.notFound("member.unknown", "There is no such member").asException();
    }
  }

  @EventSourcingHandler
  void on(MemberEvent event) {
    id = new MemberStream(MemberId.of(event.memberId()));
    joined = true;
    switch (event) {
      case MemberJoined member -> {
        address = Optional.of(member.address());
        role = Role.valueOf(member.role());
      }
      case PseudonymJoined member -> name = member.name();
      case DeviceJoined _ -> role = Role.DEVICE;
      case DisplayNameChosen chosen -> {
        name = chosen.name().or(() -> name);
        displayName = Optional.of(chosen.displayName());
      }
      case AddressReplaced replaced -> address = Optional.of(replaced.address());
      case IdentityLinked linked -> {
        identities.add(linked);
        name = linked.name().or(() -> name);
      }
      case MemberDescribed described -> profile = Profile.of(described);
      case ApiKeyIssued issued -> keys.on(issued);
      case ApiKeyRevoked revoked -> keys.on(revoked);
      case RoleGiven given -> role = Role.valueOf(given.to());
      case MemberBlocked _ -> blocked = true;
      case MemberUnblocked _ -> blocked = false;
      case MemberAbsorbed _, MemberParted _ -> {}
      case MemberForgotten _ -> {
        address = Optional.empty();
        forgotten = true;
        profile = Profile.NONE;
        keys.forget();
        identities.clear();
      }
    }
  }
}
