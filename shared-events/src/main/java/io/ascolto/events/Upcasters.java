package io.ascolto.events;

import io.ascolto.events.member.KeysHaveScopes;
import io.ascolto.events.member.StaffAreCommunityManagers;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** What turns events of earlier revisions into those of today, oldest revision first. */
public final class Upcasters {

  private Upcasters() {}

  public static EventUpcasterChain chain() {
    return new EventUpcasterChain(
        new StaffAreCommunityManagers("MemberJoined", "role"),
        new StaffAreCommunityManagers("RoleGiven", "from", "to"),
        new KeysHaveScopes());
  }
}
