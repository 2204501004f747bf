package io.ascolto.command.privacy;

import io.ascolto.command.platform.Requires;
import io.ascolto.events.member.Permission;

/**
 * What it takes to be forgotten: no more than to share something, which a key for reading may not.
 */
@Requires(Permission.SUBMIT)
final class ForgetOneself {

  private ForgetOneself() {}
}
