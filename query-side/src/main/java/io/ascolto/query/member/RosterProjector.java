package io.ascolto.query.member;

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
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds who joined into the pages of the {@link Roster}. */
@Component
class RosterProjector implements Fold<MemberEvent> {

  @Override
  public Class<MemberEvent> events() {
    return MemberEvent.class;
  }

  @Override
  public Change fold(MemberEvent event, Recorded when) {
    return switch (event) {
      case MemberJoined joined -> Roster.joined(Shown.PEOPLE, joined.memberId(), when);
      case PseudonymJoined joined -> Roster.joined(Shown.IMPORTED, joined.memberId(), when);
      case DeviceJoined joined -> Roster.joined(Shown.DEVICES, joined.memberId(), when);
      case DisplayNameChosen _,
          AddressReplaced _,
          IdentityLinked _,
          MemberDescribed _,
          ApiKeyIssued _,
          ApiKeyRevoked _,
          MemberAbsorbed _,
          MemberParted _,
          RoleGiven _,
          MemberBlocked _,
          MemberUnblocked _,
          MemberForgotten _ ->
          Change.nothing();
    };
  }
}
