package io.ascolto.command.privacy;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.Optional;

/** What somebody is to the hub, before they are forgotten. */
interface KnownRoles {

  /** Empty for somebody who is not a member, or no longer. */
  Optional<Role> of(MemberId member);
}
