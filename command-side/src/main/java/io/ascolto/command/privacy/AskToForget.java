package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;

/** What it takes to have somebody else forgotten; for oneself it takes nothing. */
@Requires(Permission.KEEP_MEMBERS)
final class AskToForget {

  private AskToForget() {}
}
