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
import io.ascolto.events.member.Role;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds who is of the team into a page of the {@link Roster}. */
@Component
class TeamProjector implements Fold<MemberEvent> {

  @Override
  public Class<MemberEvent> events() {
    return MemberEvent.class;
  }

  @Override
  public Change fold(MemberEvent event, Recorded when) {
    return switch (event) {
      case MemberJoined joined -> moved(joined.memberId(), false, isTeam(joined.role()), when);
      case RoleGiven given ->
          moved(given.memberId(), isTeam(given.from()), isTeam(given.to()), when);
      case MemberForgotten forgotten -> Roster.left(Shown.TEAM, forgotten.memberId());
      case PseudonymJoined _,
          DeviceJoined _,
          DisplayNameChosen _,
          AddressReplaced _,
          IdentityLinked _,
          MemberDescribed _,
          ApiKeyIssued _,
          ApiKeyRevoked _,
          MemberAbsorbed _,
          MemberParted _,
          MemberBlocked _,
          MemberUnblocked _ ->
          Change.nothing();
    };
  }

  private static Change moved(String member, boolean was, boolean is, Recorded when) {
    if (was == is) {
      return Change.nothing();
    }
    return is ? Roster.entered(Shown.TEAM, member, when) : Roster.left(Shown.TEAM, member);
  }

  private static boolean isTeam(String role) {
    return Role.valueOf(role).hasDuties();
  }
}
