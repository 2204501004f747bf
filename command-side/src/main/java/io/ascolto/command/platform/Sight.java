package io.ascolto.command.platform;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.Role;
import org.jspecify.annotations.Nullable;

/** What is there for whoever sends a command: what they may not see, they cannot change. */
public final class Sight {

  private Sight() {}

  /**
   * @param role of the sender, as among the command's metadata; the hub itself sees everything
   */
  public static boolean admits(@Nullable String role, Visibility visibility) {
    return role == null || visibility.admits(true, Role.valueOf(role).isStaff());
  }
}
