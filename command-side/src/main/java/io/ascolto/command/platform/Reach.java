package io.ascolto.command.platform;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is there for a board and everything on it: what somebody may not see, they cannot change.
 *
 * @param segments whether a member is in one of the board's segments
 */
public record Reach(Visibility visibility, Predicate<MemberId> segments) {

  /** Of a board without segments. */
  public Reach(Visibility visibility) {
    this(visibility, _ -> false);
  }

  /** Also whoever has not signed in. */
  public boolean admitsEveryone() {
    return visibility.admits(false, false, () -> false);
  }

  /** Also any member, whoever they are. */
  public boolean admitsWhoeverSignsIn() {
    return visibility.admits(true, false, () -> false);
  }

  /** Of somebody who has signed in. */
  public boolean admits(boolean staff, MemberId member) {
    return visibility.admits(true, staff, () -> segments.test(member));
  }

  public boolean admits(Role role, MemberId member) {
    return visibility.admits(role != Role.DEVICE, role.isStaff(), () -> segments.test(member));
  }

  /**
   * @param role of the sender, as among a command's metadata; the hub itself sees everything
   */
  public boolean admits(@Nullable String role, MemberId member) {
    return role == null || admits(Role.valueOf(role), member);
  }
}
