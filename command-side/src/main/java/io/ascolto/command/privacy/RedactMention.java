package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;

/** What it takes to look at texts in which somebody forgotten is named, and to destroy them. */
@Requires(Permission.KEEP_MEMBERS)
final class RedactMention {

  private RedactMention() {}
}
